package deejai.server.pages;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// One page for a browser: sets up the first account, signs in, and shows what the library holds and how the
/// scan goes on. Few and small files, held in memory.
@Hidden
@RestController
final class PageController {

    private final Map<String, byte[]> files = new TreeMap<>();

    PageController() throws IOException {
        for (String name : new String[] {"start.html", "start.css", "start.js", "icon.svg"}) {
            try (InputStream in = PageController.class.getResourceAsStream("/pages/" + name)) {
                if (in == null) {
                    throw new IOException("missing in the program: /pages/" + name);
                }
                files.put(name, in.readAllBytes());
            }
        }
    }

    @GetMapping({"/", "/setup", "/sign-in"})
    ResponseEntity<byte[]> start() {
        return file("start.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/pages/start.css")
    ResponseEntity<byte[]> style() {
        return file("start.css", MediaType.parseMediaType("text/css"));
    }

    @GetMapping("/pages/start.js")
    ResponseEntity<byte[]> script() {
        return file("start.js", MediaType.parseMediaType("text/javascript"));
    }

    @GetMapping({"/favicon.ico", "/pages/icon.svg"})
    ResponseEntity<byte[]> icon() {
        return file("icon.svg", MediaType.parseMediaType("image/svg+xml"));
    }

    private ResponseEntity<byte[]> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(files.get(name));
    }
}
