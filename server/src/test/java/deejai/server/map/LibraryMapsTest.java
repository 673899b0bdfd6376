package deejai.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.projection.MapFile;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LibraryMapsTest {

    @TempDir
    Path folder;

    @Test
    void emptyLibraryHasNoMap() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            JsonNode map = TestServer.json(server.get("/api/v2/map"));
            assertThat(map.get("state").asString()).isEqualTo("none");
            assertThat(map.has("version")).isFalse();
            assertThat(map.has("progress")).isFalse();
            assertThat(map.get("total").asInt()).isZero();
        }
    }

    @Test
    void mapIsStoredAndFollowsTheLibrary() throws Exception {
        Path library = folder.resolve("library.db");
        TestLibrary.add(library, 0, 60);
        String first;
        try (TestServer server = TestServer.start(folder)) {
            first = ServedMap.ready(server, "").get("version").asString();
        }
        assertThat(MapFile.read(MapFile.of(library)).orElseThrow().version()).isEqualTo(first);
        try (TestServer server = TestServer.start(folder)) {
            // It is there from the first request on.
            JsonNode map = TestServer.json(server.get("/api/v2/map"));
            assertThat(map.get("version").asString()).isEqualTo(first);
            float[] before = ServedMap.points(server, first);

            TestLibrary.add(library, 60, 63);
            String second = ServedMap.ready(server, first).get("version").asString();
            assertThat(Arrays.copyOf(ServedMap.points(server, second), before.length))
                    .isEqualTo(before);
            assertThat(ServedMap.points(server, first)).isEqualTo(before);

            TestLibrary.add(library, 63, 66);
            String third = ServedMap.ready(server, second).get("version").asString();
            assertThat(ServedMap.points(server, third)).hasSize(2 * 66);
            assertThat(ServedMap.points(server, second)).hasSize(2 * 63);
            assertThat(server.get("/api/v2/map/points?version=" + first).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void brokenFileIsMadeAgain() throws Exception {
        Path library = folder.resolve("library.db");
        TestLibrary.add(library, 0, 30);
        Files.writeString(MapFile.of(library), "no map");
        try (TestServer server = TestServer.start(folder)) {
            String version = ServedMap.ready(server, "").get("version").asString();
            assertThat(ServedMap.points(server, version)).hasSize(60);
        }
        assertThat(MapFile.read(MapFile.of(library)).orElseThrow().size()).isEqualTo(30);
    }
}
