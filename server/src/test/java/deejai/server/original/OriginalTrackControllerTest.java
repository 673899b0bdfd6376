package deejai.server.original;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OriginalTrackControllerTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 300);
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void searchGivesIdsAndNamesSorted() {
        JsonNode found = TestServer.json(server.get("/api/v1/search?string=artist%203%20song&max_items=5"));
        assertThat(found.size()).isEqualTo(5);
        List<String> names = found.values().stream()
                .map(track -> track.get("track").asString())
                .toList();
        assertThat(names).isSorted().allMatch(name -> name.startsWith("Artist 3"));
        assertThat(found.get(0).propertyNames()).containsExactly("track_id", "track");
    }

    @Test
    void oneTrackGoesOn() {
        JsonNode made = playlist("{\"track_ids\":[\"%s\"],\"size\":7,\"creativity\":0.3,\"noise\":0.1}", 5);
        assertThat(made.get("track_ids").size()).isEqualTo(7);
        assertThat(made.get("tracks").size()).isEqualTo(7);
        assertThat(made.get("track_ids").get(0).asString()).isEqualTo(TestLibrary.id(5));
        assertThat(made.get("tracks").get(0).asString()).isEqualTo("Artist 5 - Song 5");
        assertThat(new HashSet<>(made.get("track_ids").values())).hasSize(7);
    }

    @Test
    void severalTracksAreJoined() {
        JsonNode made = playlist("{\"track_ids\":[\"%s\",\"%s\",\"%s\"],\"size\":4}", 1, 20, 33);
        assertThat(made.get("track_ids").size()).isEqualTo(3 + 2 * 4);
        assertThat(made.get("track_ids").get(5).asString()).isEqualTo(TestLibrary.id(20));
        assertThat(made.get("track_ids").get(10).asString()).isEqualTo(TestLibrary.id(33));
    }

    @Test
    void noTrackIsAPlaylistByChance() {
        assertThat(playlist("{\"track_ids\":[],\"size\":6}").get("tracks").size())
                .isEqualTo(6);
        assertThat(playlist("{}").get("tracks").size()).isEqualTo(10);
    }

    @Test
    void badValuesAreRefusedWithADetail() {
        for (String body : List.of("{\"size\":0}", "{\"size\":101}", "{\"creativity\":2}", "{\"noise\":-1}")) {
            HttpResponse<String> response = server.post("/api/v1/playlist", body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(TestServer.json(response).get("detail").asString()).isNotEmpty();
        }
        assertThat(server.post("/api/v1/playlist", "{\"track_ids\":[\"none\"]}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void journeysOfMoreThanAThousandTracksAreRefused() {
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(i -> '"' + TestLibrary.id(i) + '"')
                .toList();
        HttpResponse<String> response = server.post("/api/v1/playlist", "{\"track_ids\":" + ids + ",\"size\":100}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).get("detail").asString())
                .isEqualTo("a journey must have at most 1000 tracks in all: 1112");
    }

    @Test
    void nothingIsFetchedFromHostsThatAreNotAllowed() {
        for (String url : List.of(
                "http%3A%2F%2F127.0.0.1%3A1%2Fa.mp3",
                "file%3A%2F%2F%2Fetc%2Fpasswd", "https%3A%2F%2Fexample.org", "")) {
            HttpResponse<String> response = server.get("/api/v1/search_similar?url=" + url);
            assertThat(response.statusCode()).as(url).isEqualTo(400);
            assertThat(TestServer.json(response).get("detail").asString()).startsWith("url");
        }
    }

    private static JsonNode playlist(String body, int... tracks) {
        Object[] ids = java.util.Arrays.stream(tracks).mapToObj(TestLibrary::id).toArray();
        HttpResponse<String> response = server.post("/api/v1/playlist", String.format(body, ids));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }
}
