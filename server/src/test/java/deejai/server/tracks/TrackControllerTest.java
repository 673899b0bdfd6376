package deejai.server.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.library.Track;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.snapshot.LibrarySnapshot;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void detailsTellWhatTheTagsSay() {
        JsonNode track = TestServer.json(server.get("/api/v2/tracks/" + TestLibrary.id(3)));
        assertThat(track.get("id").asString()).isEqualTo(TestLibrary.id(3));
        assertThat(track.get("genres").get(0).asString()).isEqualTo("Jazz");
        assertThat(track.get("trackNumber").asInt()).isEqualTo(4);
        assertThat(track.has("discNumber")).isFalse();
        assertThat(track.has("track")).isFalse();
    }

    @Test
    void similarTracksAreThoseOfTheEngine() {
        PlaylistEngine engine = new PlaylistEngine(LibrarySnapshot.stored(folder.resolve("library.snapshot"))
                .orElseThrow()
                .catalogue());
        String id = TestLibrary.id(3);
        Track track = engine.randomSeeds(200, PlaylistSettings.DEFAULT).stream()
                .filter(drawn -> drawn.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<PlaylistTrack> expected =
                engine.similar(track, PlaylistSettings.DEFAULT.withSize(7).withCreativity(1));
        JsonNode tracks = TestServer.json(server.get("/api/v2/tracks/" + id + "/similar?limit=7&creativity=1"))
                .get("tracks");
        assertThat(tracks.size()).isEqualTo(7);
        for (int i = 0; i < 7; i++) {
            assertThat(tracks.get(i).get("track").get("id").asString())
                    .isEqualTo(expected.get(i).track().id());
            double sound = expected.get(i).sound().orElseThrow();
            assertThat(tracks.get(i).get("sound").asDouble()).isCloseTo(sound, within(1e-6));
            assertThat(tracks.get(i).get("distance").asDouble()).isCloseTo(1 - sound, within(1e-6));
        }
    }

    @Test
    void similarTracksWithWrongArgumentsAreRefused() {
        assertThat(refusal(server.get("/api/v2/tracks/none/similar"))).isEqualTo("404 no track none");
        String path = "/api/v2/tracks/" + TestLibrary.id(3) + "/similar";
        assertThat(refusal(server.get(path + "?limit=0"))).isEqualTo("400 limit must be 1 to 200: 0");
        assertThat(refusal(server.get(path + "?creativity=1.1"))).isEqualTo("400 creativity must be 0 to 1: 1.1");
        assertThat(refusal(server.get(path + "?creativity=NaN"))).isEqualTo("400 creativity must be 0 to 1: NaN");
        assertThat(refusal(server.get(path + "?creativity=x"))).isEqualTo("400 creativity must be of type double: x");
    }

    private static String refusal(HttpResponse<String> response) {
        return response.statusCode() + " "
                + TestServer.json(response).get("detail").asString();
    }

    @Test
    void manyTracksAreLookedUpAtOnce() {
        String json = "{\"ids\": [\"" + TestLibrary.id(5) + "\", \"none\", \"" + TestLibrary.id(4) + "\"]}";
        JsonNode found = TestServer.json(server.post("/api/v2/tracks/lookup", json));
        assertThat(found.get("tracks").get(0).get("title").asString()).isEqualTo("Song 5");
        assertThat(found.get("tracks").get(1).get("title").asString()).isEqualTo("Song 4");
        assertThat(found.get("unknown").get(0).asString()).isEqualTo("none");
        assertThat(refusal(server.post("/api/v2/tracks/lookup", "{}")))
                .isEqualTo("400 ids must be a list of ids of tracks: null");
        assertThat(refusal(server.post("/api/v2/tracks/lookup", "{\"ids\": [" + "\"x\",".repeat(1000) + "\"x\"]}")))
                .isEqualTo("400 ids must hold at most 1000: 1001");
    }

    @Test
    void artistsAndTheirTracksAreFound() {
        JsonNode artists =
                TestServer.json(server.get("/api/v2/artists?q=art+17")).get("artists");
        assertThat(artists.size()).isEqualTo(1);
        assertThat(artists.get(0).get("name").asString()).isEqualTo("Artist 17");
        assertThat(artists.get(0).get("tracks").asInt()).isEqualTo(5);
        JsonNode tracks = TestServer.json(server.get("/api/v2/artists/tracks?artist=ARTIST+17"))
                .get("tracks");
        assertThat(tracks.size()).isEqualTo(5);
        assertThat(tracks.get(0).get("artist").asString()).isEqualTo("Artist 17");
        assertThat(refusal(server.get("/api/v2/artists/tracks?artist=nobody"))).isEqualTo("404 no artist nobody");
        assertThat(refusal(server.get("/api/v2/artists?limit=201"))).isEqualTo("400 limit must be 1 to 200: 201");
    }

    @Test
    void albumsAndTheirTracksAreFound() {
        JsonNode albums =
                TestServer.json(server.get("/api/v2/albums?q=album+33")).get("albums");
        assertThat(albums.get(0).get("album").asString()).isEqualTo("Album 33");
        assertThat(albums.get(0).get("artist").asString()).isEqualTo("Artist 33");
        assertThat(albums.get(0).get("tracks").asInt()).isEqualTo(3);
        assertThat(albums.get(0).get("year").asInt()).isEqualTo(1973);
        JsonNode tracks = TestServer.json(server.get("/api/v2/albums/tracks?artist=Artist+33&album=Album+33&limit=2"))
                .get("tracks");
        assertThat(tracks.size()).isEqualTo(2);
        assertThat(tracks.get(0).get("album").asString()).isEqualTo("Album 33");
        assertThat(refusal(server.get("/api/v2/albums/tracks?album=Album+33"))).isEqualTo("404 no album Album 33");
        assertThat(refusal(server.get("/api/v2/albums/tracks"))).isEqualTo("400 album must be given");
    }
}
