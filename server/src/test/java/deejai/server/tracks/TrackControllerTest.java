package deejai.server.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrackControllerTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 200);
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void searchFindsAllWords() {
        HttpResponse<String> response = server.get("/api/v2/tracks?q=song+17");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode tracks = TestServer.json(response).get("tracks");
        assertThat(tracks.get(0).get("title").asString()).isEqualTo("Song 17");
        assertThat(tracks.get(0).get("path").asString()).isEqualTo("/music/album 17/song 17.flac");
    }

    @Test
    void limitOutOfRangeIsRefused() {
        HttpResponse<String> response = server.get("/api/v2/tracks?q=song&limit=1000");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = TestServer.json(response);
        assertThat(problem.get("code").asString()).isEqualTo("invalid-argument");
        assertThat(problem.get("detail").asString()).isEqualTo("limit must be 1 to 200: 1000");
    }

    @Test
    void unknownTrackIsNotFound() {
        HttpResponse<String> response = server.get("/api/v2/tracks/none");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void trackIsFoundById() {
        JsonNode track = TestServer.json(server.get("/api/v2/tracks/" + TestLibrary.id(3)));
        assertThat(track.get("artist").asString()).isEqualTo("Artist 3");
        assertThat(track.get("seconds").asDouble()).isEqualTo(123);
    }
}
