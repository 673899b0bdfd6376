package deejai.server.health;

import deejai.server.catalogue.LiveLibrary;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Health, version and metrics.
@Tag(name = "Server")
@RestController
final class HealthController {

    private final LiveLibrary library;
    private final PrometheusMeterRegistry metrics;
    private final Instant startedAt = Clock.systemUTC().instant();

    HealthController(LiveLibrary library, PrometheusMeterRegistry metrics) {
        this.library = library;
        this.metrics = metrics;
    }

    /// Whether the server is well.
    ///
    /// @param status `pass`, or `warn` where it is well and has nothing to play
    record Health(String status) {}

    /// What runs.
    ///
    /// @param version   of the program
    /// @param startedAt when it was started
    /// @param java      version of Java
    record Version(String version, Instant startedAt, String java) {}

    @Operation(summary = "Whether the server answers", description = "Also for the clients of the original website.")
    @GetMapping({"/healthz", "/health/live"})
    Health live() {
        return new Health("pass");
    }

    @Operation(summary = "Whether playlists can be made", description = "503 until the first track has been analysed.")
    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        return library.find().isPresent()
                ? ResponseEntity.ok(new Health("pass"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("warn"));
    }

    @Operation(summary = "Version of the server")
    @GetMapping("/api/v2/version")
    Version version() {
        return new Version(ProgramVersion.text(), startedAt, Runtime.version().toString());
    }

    @Hidden
    @GetMapping(path = "/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8"))
                .body(metrics.scrape());
    }

    @Hidden
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("User-agent: *\nDisallow: /api/\n");
    }
}
