package deejai.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthControllerTest {

    @TempDir
    Path folder;

    @Test
    void emptyLibraryIsAliveAndNotReady() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.get("/healthz").body()).isEqualTo("{\"status\":\"pass\"}");
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(server.get("/api/v2/tracks?q=song").body()).contains("library-empty");
        }
    }

    @Test
    void snapshotThatIsMissingIsMade() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 30);
        Files.delete(folder.resolve("library.snapshot"));
        try (TestServer server = TestServer.start(folder)) {
            while (server.get("/health/ready").statusCode() != 200) {
                assertThat(server.get("/api/v2/tracks?q=song").statusCode()).isIn(200, 503);
            }
            assertThat(server.get("/api/v2/tracks?q=song").body()).contains("Song 1");
        }
    }

    @Test
    void metricsCountRequestsByRoute() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 30);
        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
            for (int track = 0; track < 3; track++) {
                server.get("/api/v2/tracks/" + TestLibrary.id(track));
            }
            server.get("/no/such/page/" + System.nanoTime());
            String metrics = server.get("/metrics").body();
            assertThat(metrics)
                    .contains("deejai_tracks 30.0")
                    .contains("jvm_memory_used_bytes")
                    .containsPattern("http_server_requests_seconds_count\\{"
                            + "method=\"GET\",status=\"200\",uri=\"/api/v2/tracks/\\{id}\"} 3")
                    .doesNotContain("/no/such/page");
        }
    }

    @Test
    void versionIsTold() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            assertThat(TestServer.json(server.get("/api/v2/version"))
                            .get("java")
                            .asString())
                    .isEqualTo(Runtime.version().toString());
        }
    }
}
