package deejai.server.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The files beside the pages about playlists: these, and no others that the program holds.
final class ShareAssets {

    private static final String FOLDER = "/web-static/share/";

    private static final Duration AGE = Duration.ofHours(1);

    private final Map<String, ResponseEntity<byte[]>> assets = Map.of(
            "share.css", read("share.css", "text/css;charset=utf-8"),
            "share.js", read("share.js", "text/javascript;charset=utf-8"));

    /// A file by its name.
    Optional<ResponseEntity<byte[]>> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static ResponseEntity<byte[]> read(String name, String type) {
        try (InputStream in = ShareAssets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + FOLDER + name);
            }
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                    .contentType(MediaType.parseMediaType(type))
                    .body(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name, e);
        }
    }
}
