package deejai.server.original;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestCallers;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.identity.Access;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OriginalPlaylistControllerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 80);
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void createdPlaylistIsTheStoredRow() {
        String ids = ids(1, 2, 3);
        JsonNode row = post("create_playlist", "visitor:a", """
                {"name": "First", "created": "1999-01-01T00:00:00Z", "user_id": "", "playlist_id": "", "av_rating": 0,
                 "num_ratings": 0, "track_ids": %s, "tracks": "[\\"not\\", \\"believed\\"]", "waypoints": %s,
                 "creativity": 0.3, "noise": 0.1, "uploads": 0, "something": "else"}
                """.formatted(text(ids), text(ids(2))));
        assertThat(row.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "hash",
                        "name",
                        "created",
                        "user_id",
                        "playlist_id",
                        "av_rating",
                        "num_ratings",
                        "track_ids",
                        "tracks",
                        "waypoints",
                        "creativity",
                        "noise",
                        "uploads");
        assertThat(row.get("name").asString()).isEqualTo("First");
        assertThat(row.get("track_ids").asString()).isEqualTo(ids);
        assertThat(row.get("tracks").asString())
                .isEqualTo("[\"Artist 1 - Song 1\",\"Artist 2 - Song 2\",\"Artist 3 - Song 3\"]");
        assertThat(row.get("waypoints").asString()).isEqualTo(ids(2));
        assertThat(row.get("user_id").asString()).isEmpty();
        assertThat(row.get("creativity").asDouble()).isEqualTo(0.3);
        assertThat(row.get("noise").asDouble()).isEqualTo(0.1);
        assertThat(Instant.parse(row.get("created").asString()))
                .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(read(row.get("id").asLong())).isEqualTo(row);
    }

    @Test
    void theSameOnceMoreIsMerged() {
        JsonNode first = create("Same", "visitor:a", 4, 5);
        JsonNode again = create("Same", "visitor:b", 4, 5);
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        JsonNode rated = post(
                "create_playlist",
                "visitor:c",
                "{\"name\":\"Same\",\"track_ids\":%s,\"av_rating\":4.5,\"num_ratings\":1,\"uploads\":1}"
                        .formatted(text(ids(4, 5))));
        assertThat(rated.get("id")).isEqualTo(first.get("id"));
        assertThat(rated.get("av_rating").asDouble()).isEqualTo(4.5);
        assertThat(rated.get("num_ratings").asInt()).isEqualTo(1);
        assertThat(rated.get("uploads").asInt()).isEqualTo(1);
    }

    @Test
    void playlistWithoutANameHasTheUsualOne() {
        JsonNode row = post("create_playlist", "visitor:a", "{\"track_ids\":" + text(ids(6)) + "}");
        assertThat(row.get("name").asString()).isEqualTo("Deej-A.I.");
        assertThat(row.get("creativity").asDouble()).isEqualTo(0.5);
        assertThat(row.get("waypoints").asString()).isEqualTo("[]");
    }

    @Test
    void badPlaylistsAreRefused() {
        for (String body : List.of(
                "{}",
                "{\"track_ids\":\"[]\"}",
                "{\"track_ids\":\"none\"}",
                "{\"track_ids\":\"{}\"}",
                "{\"track_ids\":\"[null]\"}",
                "{\"track_ids\":\"[[1]]\"}",
                "{\"track_ids\":\"null\"}",
                "{\"track_ids\":" + text(ids(1)) + ",\"waypoints\":\"1\"}",
                "{\"track_ids\":" + text(ids(1)) + ",\"creativity\":2}",
                "{\"track_ids\":" + text(ids(1)) + ",\"av_rating\":6,\"num_ratings\":1}",
                "{\"track_ids\":" + text(ids(1)) + ",\"name\":\"" + "n".repeat(201) + "\"}",
                "{\"track_ids\":" + text(ids(1)) + ",\"user_id\":\"a b\",\"playlist_id\":\"c\"}")) {
            HttpResponse<String> response = send("create_playlist", "visitor:a", body);
            assertThat(response.statusCode()).as(body + response.body()).isEqualTo(400);
            assertThat(TestServer.json(response).get("detail").asString()).isNotEmpty();
        }
        assertThat(send("create_playlist", "visitor:a", "{\"track_ids\":\"[\\\"none\\\"]\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void playlistThatIsNotThereIsNull() {
        HttpResponse<String> response = server.get("/api/v1/read_playlist?playlist_id=987654");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("null");
        for (String call : List.of("name", "rating", "id", "uploads")) {
            HttpResponse<String> update = send(
                    "update_playlist_" + call,
                    "visitor:a",
                    "{\"id\":987654,\"name\":\"x\",\"av_rating\":4,\"num_ratings\":1,\"uploads\":1}");
            assertThat(update.statusCode()).as(call).isEqualTo(200);
            assertThat(update.body()).as(call).isEqualTo("null");
        }
    }

    @Test
    void unlistedPlaylistIsNotThereForOthers() {
        HttpRequest.Builder request = server.request("/api/v2/saved-playlists")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Secret\",\"listed\":false,\"tracks\":[{\"id\":\"%s\"}]}"
                        .formatted(TestLibrary.id(60))));
        server.send(TestCallers.as(request, Access.VISITOR, "visitor:shy"));
        long next = create("After the secret", "visitor:a", 61).get("id").asLong();
        long secret = next - 1;
        assertThat(read(secret, "visitor:shy").get("name").asString()).isEqualTo("Secret");
        assertThat(read(secret, "visitor:a").isNull()).isTrue();
        assertNull("update_playlist_rating", "visitor:a", "{\"id\":%d,\"av_rating\":1,\"num_ratings\":1}", secret);
        assertNull("update_playlist_uploads", "visitor:a", "{\"id\":%d,\"uploads\":1}", secret);
        JsonNode own = read(secret, "visitor:shy");
        assertThat(own.get("num_ratings").asInt()).isZero();
        assertThat(own.get("uploads").asInt()).isZero();
    }

    @Test
    void ownerAloneRenames() {
        long id = create("Old name", "visitor:a", 7, 8).get("id").asLong();
        String body = "{\"id\":%d,\"name\":\"New name\"}";
        assertThat(send("update_playlist_name", "visitor:b", body.formatted(id)).statusCode())
                .isEqualTo(403);
        assertThat(read(id).get("name").asString()).isEqualTo("Old name");
        assertNull("update_playlist_name", "visitor:a", body, id);
        assertThat(read(id).get("name").asString()).isEqualTo("New name");
        assertThat(send("update_playlist_name", "visitor:a", "{\"id\":" + id + "}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void ownerAloneLinksToSpotify() {
        long id = create("Linked", "visitor:a", 9, 10).get("id").asLong();
        String body = "{\"id\":%d,\"user_id\":\"someone\",\"playlist_id\":\"2p8cnjuIgVpsWln5HfbqTk\"}";
        assertThat(send("update_playlist_id", "visitor:b", body.formatted(id)).statusCode())
                .isEqualTo(403);
        assertNull("update_playlist_id", "visitor:a", body, id);
        assertThat(read(id).get("user_id").asString()).isEqualTo("someone");
        assertThat(read(id).get("playlist_id").asString()).isEqualTo("2p8cnjuIgVpsWln5HfbqTk");
        assertNull("update_playlist_id", "visitor:a", "{\"id\":%d,\"user_id\":\"\",\"playlist_id\":\"\"}", id);
        assertThat(read(id).get("user_id").asString()).isEmpty();
    }

    @Test
    void ratingIsWhatIsNewInTheMean() {
        long id = create("Rated", "visitor:a", 11, 12).get("id").asLong();
        assertNull("update_playlist_rating", "visitor:a", "{\"id\":%d,\"av_rating\":4.5,\"num_ratings\":1}", id);
        assertNull("update_playlist_rating", "visitor:b", "{\"id\":%d,\"av_rating\":3.5,\"num_ratings\":2}", id);
        JsonNode row = read(id);
        assertThat(row.get("av_rating").asDouble()).isEqualTo(3.5); // 4.5 and 2.5
        assertThat(row.get("num_ratings").asInt()).isEqualTo(2);
    }

    @Test
    void nobodyCountsTwiceOrForMany() {
        long id = create("Attacked", "visitor:a", 13, 14).get("id").asLong();
        assertNull("update_playlist_rating", "visitor:b", "{\"id\":%d,\"av_rating\":5,\"num_ratings\":1000000}", id);
        assertNull("update_playlist_rating", "visitor:b", "{\"id\":%d,\"av_rating\":5,\"num_ratings\":1000001}", id);
        assertNull("update_playlist_uploads", "visitor:b", "{\"id\":%d,\"uploads\":1000000}", id);
        assertNull("update_playlist_uploads", "visitor:b", "{\"id\":%d,\"uploads\":1000001}", id);
        JsonNode row = read(id);
        assertThat(row.get("num_ratings").asInt()).isEqualTo(1);
        assertThat(row.get("uploads").asInt()).isEqualTo(1);
    }

    @Test
    void listsGoByDateRatingAndUploads() {
        long rated = create("Best", "visitor:a", 20, 21).get("id").asLong();
        long taken = create("Most taken", "visitor:a", 22, 23).get("id").asLong();
        create("Latest but one", "visitor:a", 24, 25);
        long latest = create("Latest", "visitor:a", 26, 27).get("id").asLong();
        assertNull("update_playlist_rating", "visitor:z", "{\"id\":%d,\"av_rating\":5,\"num_ratings\":1}", rated);
        assertNull("update_playlist_rating", "visitor:y", "{\"id\":%d,\"av_rating\":5,\"num_ratings\":2}", rated);
        for (int visitor = 0; visitor < 3; visitor++) {
            assertNull("update_playlist_uploads", "visitor:u" + visitor, "{\"id\":%d,\"uploads\":1}", taken);
        }
        assertThat(list("latest_playlists?top_n=2").get(0).get("id").asLong()).isEqualTo(latest);
        assertThat(list("latest_playlists?top_n=2").get(1).get("name").asString())
                .isEqualTo("Latest but one");
        assertThat(list("top_playlists?top_n=1").get(0).get("id").asLong()).isEqualTo(rated);
        assertThat(list("most_uploads?top_n=1").get(0).get("id").asLong()).isEqualTo(taken);
        assertThat(list("most_uploads?top_n=1").get(0).get("track_ids").asString())
                .isEqualTo(ids(22, 23));
    }

    @Test
    void listsHaveNoMoreThanAHundred() {
        for (int i = 0; i < 101; i++) {
            create("Crowd " + i, "visitor:crowd" + i / 50, i % 80);
        }
        for (String call : List.of("latest_playlists?top_n=", "top_playlists?top_n=", "most_uploads?top_n=")) {
            assertThat(list(call + 1_000_000).size()).isEqualTo(100);
            assertThat(list(call + 0).size()).isZero();
            assertThat(list(call + -1).size()).isZero();
        }
        assertThat(list("search_playlists?string=crowd&max_items=1000").size()).isEqualTo(100);
        assertThat(list("search_playlists?string=crowd&max_items=0").size()).isZero();
    }

    @Test
    void searchFindsAllWordsInNameOrTracks() {
        create("Xylophone", "visitor:a", 70, 71);
        assertThat(list("search_playlists?string=XYLO&max_items=10").size()).isEqualTo(1);
        assertThat(list("search_playlists?string=xylophone%20song%2070&max_items=10")
                        .size())
                .isEqualTo(1);
        assertThat(list("search_playlists?string=xylophone%20song%2069&max_items=10")
                        .size())
                .isZero();
        assertThat(list("search_playlists?string=&max_items=1").size()).isEqualTo(1);
        assertThat(server.get("/api/v1/search_playlists?string=" + "x".repeat(501) + "&max_items=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void widgetsShowTracks() {
        String id = TestLibrary.id(30);
        for (String call : List.of("track_widget?track_id=" + id, "widget?track_id=" + id)) {
            HttpResponse<String> page = server.get("/api/v1/" + call);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(page.body()).contains("Song 30").contains("/api/v2/tracks/" + id + "/audio");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .endsWith("frame-ancestors *");
        }
        assertThat(server.get("/api/v1/track_widget?track_id=none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void playlistWidgetMarksWaypoints() {
        String query = "playlist_widget?track_ids=%s&waypoints=%s&playlist_id=2p8cnjuIgVpsWln5HfbqTk"
                .formatted(encoded(ids(31, 32)), encoded(ids(32)));
        String page = server.get("/api/v1/" + query).body();
        assertThat(page).contains("Song 31").contains("Song 32");
        assertThat(page.split("chosen by hand", -1)).hasSize(2);
        assertThat(page.indexOf("chosen by hand")).isGreaterThan(page.lastIndexOf("Song 32</span>"));
        assertThat(server.get("/api/v1/playlist_widget?track_ids=" + encoded("[]"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void visitorsWidgetHasNoMusic() {
        HttpRequest.Builder request = server.request("/api/v1/track_widget?track_id=" + TestLibrary.id(33));
        String page = server.send(TestCallers.as(request, Access.VISITOR, "visitor:a"))
                .body();
        assertThat(page).contains("Song 33").doesNotContain("/audio");
    }

    private static JsonNode create(String name, String owner, int... tracks) {
        String body = "{\"name\":\"" + name + "\",\"track_ids\":" + text(ids(tracks)) + "}";
        return post("create_playlist", owner, body);
    }

    private static JsonNode read(long id) {
        return read(id, "visitor:reader");
    }

    private static JsonNode read(long id, String owner) {
        HttpRequest.Builder request = server.request("/api/v1/read_playlist?playlist_id=" + id);
        return TestServer.json(server.send(TestCallers.as(request, Access.VISITOR, owner)));
    }

    private static JsonNode list(String call) {
        HttpResponse<String> response = server.get("/api/v1/" + call);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    private static void assertNull(String call, String owner, String body, long id) {
        HttpResponse<String> response = send(call, owner, body.formatted(id));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("null");
    }

    private static JsonNode post(String call, String owner, String body) {
        HttpResponse<String> response = send(call, owner, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    private static HttpResponse<String> send(String call, String owner, String body) {
        HttpRequest.Builder request = server.request("/api/v1/" + call)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return server.send(TestCallers.as(request, Access.VISITOR, owner));
    }

    /// A JSON array of ids.
    private static String ids(int... tracks) {
        return JSON.writeValueAsString(
                IntStream.of(tracks).mapToObj(TestLibrary::id).toList());
    }

    /// A text as JSON.
    private static String text(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
