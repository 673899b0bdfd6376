package deejai.server.documentation;

import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The OpenAPI document, and a page that shows it. The page needs nothing from elsewhere, and no script in itself, so
/// that it works offline and under a strict content security policy.
@Hidden
@RestController
final class DocumentationController {

    private static final String OWN = "deejai/server/documentation/";
    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
    private static final String WEBJAR_PROPERTIES = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    /// What the page consists of, by name: nothing else of the webjar is served.
    private static final Map<String, MediaType> FILES = Map.of(
            "docs.js", new MediaType("text", "javascript"),
            "swagger-ui-bundle.js", new MediaType("text", "javascript"),
            "swagger-ui.css", new MediaType("text", "css"),
            "favicon-32x32.png", MediaType.IMAGE_PNG);

    private final OpenApiDocument document;

    DocumentationController(OpenApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = "/api/v2/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String json(HttpServletRequest request) {
        return document.texts(request).json();
    }

    @GetMapping(path = "/api/v2/openapi.yaml", produces = "application/yaml")
    String yaml(HttpServletRequest request) {
        return document.texts(request).yaml();
    }

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource(OWN + "docs.html");
    }

    @GetMapping("/docs/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) throws IOException {
        MediaType type = FILES.get(name);
        if (type == null) {
            throw ProblemException.notFound("page", "docs/" + name);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(name.equals("docs.js") ? new ClassPathResource(OWN + name) : ofWebjar(name));
    }

    private static Resource ofWebjar(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = new ClassPathResource(WEBJAR_PROPERTIES).getInputStream()) {
            properties.load(in);
        }
        return new ClassPathResource(WEBJAR + properties.getProperty("version") + "/" + name);
    }
}
