package deejai.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// With a real process that composes, and a real scan.
@Timeout(240)
class DemoControllerTest {

    @TempDir
    Path folder;

    @Test
    void demoLibraryIsComposedAndScanned() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            assertThat(state(server)).isEqualTo("none");

            HttpResponse<String> begun = server.post("/api/v2/demo?tracks=3&seconds=6", "");
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            JsonNode again = TestServer.json(server.post("/api/v2/demo?tracks=3&seconds=6", ""));
            assertThat(again.get("state").asString()).isIn("composing", "ready");
            assertThat(again.get("total").asInt()).isEqualTo(3);

            await(server, "/api/v2/demo", "/state", "ready");
            await(server, "/api/v2/scan", "/last/outcome", "finished");
            assertThat(TestServer.json(server.get("/api/v2/tracks?q=halden"))
                            .get("tracks")
                            .size())
                    .isEqualTo(1);
            assertThat(TestServer.json(server.get("/api/v2/library"))
                            .at("/folders/0/path")
                            .asString())
                    .endsWith("demo-music");
        }
        try (TestServer server = TestServer.start(folder)) {
            JsonNode later = TestServer.json(server.get("/api/v2/demo"));
            assertThat(later.get("state").asString()).isEqualTo("ready");
            assertThat(later.get("done").asInt()).isEqualTo(3);
        }
    }

    @Test
    void serverThatStopsStopsComposing() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            server.post("/api/v2/demo", "");
            assertThat(state(server)).isEqualTo("composing");
        }
        try (TestServer server = TestServer.start(folder)) {
            assertThat(state(server)).isEqualTo("none");
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            for (String query :
                    List.of("tracks=0", "tracks=97", "tracks=x", "seconds=1", "seconds=NaN", "seconds=1e9")) {
                assertThat(server.post("/api/v2/demo?" + query, "").statusCode())
                        .as(query)
                        .isEqualTo(400);
            }
            assertThat(state(server)).isEqualTo("none");
        }
    }

    private static String state(TestServer server) {
        return TestServer.json(server.get("/api/v2/demo")).get("state").asString();
    }

    private static void await(TestServer server, String path, String pointer, String wanted) throws Exception {
        while (true) {
            String value = TestServer.json(server.get(path)).at(pointer).asString("");
            assertThat(value).isNotIn("failed", "broken");
            if (value.equals(wanted)) {
                return;
            }
            Thread.sleep(50);
        }
    }
}
