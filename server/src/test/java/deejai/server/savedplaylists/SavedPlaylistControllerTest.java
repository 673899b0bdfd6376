package deejai.server.savedplaylists;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestCallers;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.database.SiteDatabase;
import deejai.server.identity.Access;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SavedPlaylistControllerTest {

    private static final String PATH = "/api/v2/saved-playlists";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 60);
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void savedPlaylistHasTextsOfTheLibrary() {
        HttpResponse<String> response = server.post(PATH, """
                {"name": " Sunday\\n morning ", "tracks": [{"id": "%s", "waypoint": true}, {"id": "%s"}],
                 "settings": {"size": 2, "rules": {"artistSpacing": 3}}, "creativity": 0.25, "noise": 0.1,
                 "listed": false}
                """.formatted(TestLibrary.id(3), TestLibrary.id(4)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        JsonNode saved = TestServer.json(response);
        String code = saved.get("code").asString();
        assertThat(response.headers().firstValue("Location")).hasValue(PATH + "/" + code);

        JsonNode found = TestServer.json(server.get(PATH + "/" + code));
        assertThat(found).isEqualTo(saved);
        assertThat(found.get("name").asString()).isEqualTo("Sunday  morning");
        assertThat(found.get("mine").asBoolean()).isTrue();
        assertThat(found.get("listed").asBoolean()).isFalse();
        assertThat(found.get("creativity").asDouble()).isEqualTo(0.25);
        assertThat(found.get("noise").asDouble()).isEqualTo(0.1);
        assertThat(found.get("settings").get("rules").get("artistSpacing").asInt())
                .isEqualTo(3);
        JsonNode track = found.get("tracks").get(0);
        assertThat(track.get("available").asBoolean()).isTrue();
        assertThat(track.get("waypoint").asBoolean()).isTrue();
        assertThat(track.get("track").get("title").asString()).isEqualTo("Song 3");
        assertThat(track.get("track").get("path").asString()).isEqualTo("/music/album 3/song 3.flac");
        assertThat(found.get("tracks").get(1).get("waypoint").asBoolean()).isFalse();
        assertThat(found.has("share")).isFalse();
    }

    @Test
    void samePlaylistOnceMoreIsTheOneThatIsThere() {
        HttpResponse<String> first = server.post(PATH, playlist("Twice", 1, 2));
        HttpResponse<String> second = server.post(PATH, playlist("Twice", 1, 2));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(second).get("code"))
                .isEqualTo(TestServer.json(first).get("code"));
    }

    @Test
    void badPlaylistsAreRefused() {
        String good = "{\"id\":\"" + TestLibrary.id(1) + "\"}";
        for (String body : List.of(
                "{}",
                "{\"name\":\"\",\"tracks\":[" + good + "]}",
                "{\"name\":\"" + "n".repeat(201) + "\",\"tracks\":[" + good + "]}",
                "{\"name\":\"n\",\"tracks\":[]}",
                "{\"name\":\"n\",\"tracks\":[{}]}",
                "{\"name\":\"n\",\"tracks\":[null]}",
                "{\"name\":\"n\",\"tracks\":[" + String.join(",", Collections.nCopies(1001, good)) + "]}",
                "{\"name\":\"n\",\"tracks\":[" + good + "],\"creativity\":1.5}",
                "{\"name\":\"n\",\"tracks\":[" + good + "],\"noise\":-1}",
                "{\"name\":\"n\",\"tracks\":[" + good + "],\"settings\":[1]}",
                "{\"name\":\"n\",\"tracks\":[" + good + "],\"settings\":{\"a\":\"" + "x".repeat(16_384) + "\"}}",
                "{\"name\":\"n\",\"tracks\":[" + good + "],\"owner\":\"account:1\"}")) {
            HttpResponse<String> response = server.post(PATH, body);
            assertThat(response.statusCode())
                    .as(body.substring(0, Math.min(80, body.length())) + response.body())
                    .isEqualTo(400);
        }
        HttpResponse<String> unknown = server.post(PATH, "{\"name\":\"n\",\"tracks\":[{\"id\":\"none\"}]}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(TestServer.json(unknown).get("detail").asString()).isEqualTo("no track none");
    }

    @Test
    void onlyOwnerAndAdminsChangeAPlaylist() {
        String code = save(Access.VISITOR, "visitor:owner", playlist("Before", 5, 6));
        String change = "{\"name\":\"After\",\"listed\":false,\"tracks\":[{\"id\":\"" + TestLibrary.id(7) + "\"}]}";

        HttpResponse<String> others = send("PATCH", "/" + code, change, Access.LISTENER, "account:9");
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(send("DELETE", "/" + code, "", Access.VISITOR, "visitor:other")
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> own = send("PATCH", "/" + code, change, Access.VISITOR, "visitor:owner");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        JsonNode changed = TestServer.json(own);
        assertThat(changed.get("name").asString()).isEqualTo("After");
        assertThat(changed.get("listed").asBoolean()).isFalse();
        assertThat(changed.get("tracks").size()).isEqualTo(1);
        assertThat(changed.get("tracks").get(0).get("track").get("title").asString())
                .isEqualTo("Song 7");

        assertThat(send("PATCH", "/" + code, "{\"name\":\"Admin's\"}", Access.ADMIN, "account:1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", "/" + code, "", Access.VISITOR, "visitor:owner")
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.get(PATH + "/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void changeThatIsPartlyWrongChangesNothing() {
        String code = save(Access.VISITOR, "visitor:careful", playlist("Kept", 5, 6));
        String change = "{\"name\":\"Lost\",\"tracks\":[{\"id\":\"none\"}]}";
        assertThat(send("PATCH", "/" + code, change, Access.VISITOR, "visitor:careful")
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestServer.json(server.get(PATH + "/" + code)).get("name").asString())
                .isEqualTo("Kept");
    }

    @Test
    void visitorSeesNoPathsAndNothingToChange() {
        String code = TestServer.json(server.post(PATH, playlist("Private paths", 8, 9)))
                .get("code")
                .asString();
        send("POST", "/" + code + "/share", "", Access.ADMIN, "account:1");
        HttpResponse<String> response = send("GET", "/" + code, "", Access.VISITOR, "visitor:curious");
        assertThat(response.body()).doesNotContain("/music/").doesNotContain("/s/");
        JsonNode seen = TestServer.json(response);
        assertThat(seen.get("mine").asBoolean()).isFalse();
        assertThat(seen.get("mayChange").asBoolean()).isFalse();
        assertThat(seen.get("tracks").get(0).get("track").get("playable").asBoolean())
                .isFalse();
    }

    @Test
    void listsGoOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 5; i++) {
            save(Access.LISTENER, "account:77", playlist("Page " + i, i, i + 1));
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    TestServer.json(send("GET", "?owner=me&limit=2" + cursor, "", Access.LISTENER, "account:77"));
            page.get("playlists")
                    .forEach(playlist -> names.add(playlist.get("name").asString()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(names).containsExactly("Page 4", "Page 3", "Page 2", "Page 1", "Page 0");
    }

    @Test
    void unlistedPlaylistIsInOnesOwnListAlone() {
        String unlisted = playlist("Whispered", 10, 11).replace("\"name\"", "\"listed\":false,\"name\"");
        save(Access.LISTENER, "account:78", unlisted);
        assertThat(server.get(PATH + "?limit=100").body()).doesNotContain("Whispered");
        assertThat(server.get(PATH + "?q=whispered").body()).doesNotContain("Whispered");
        JsonNode own = TestServer.json(send("GET", "?owner=me", "", Access.LISTENER, "account:78"));
        assertThat(own.get("playlists").get(0).get("name").asString()).isEqualTo("Whispered");
        assertThat(own.get("playlists").get(0).get("mine").asBoolean()).isTrue();
    }

    @Test
    void searchFindsWordsOfNameAndTracks() {
        save(Access.LISTENER, "account:79", playlist("Kaleidoscope", 41, 42));
        JsonNode found = TestServer.json(server.get(PATH + "?q=kaleid%20song%2041&order=latest"));
        assertThat(found.get("playlists").size()).isEqualTo(1);
        JsonNode playlist = found.get("playlists").get(0);
        assertThat(playlist.get("trackCount").asInt()).isEqualTo(2);
        assertThat(playlist.get("firstTracks").get(1).get("id").asString()).isEqualTo(TestLibrary.id(42));
    }

    @Test
    void listsGoByWhatIsAsked() {
        String liked = save(Access.LISTENER, "account:80", playlist("Liked", 20, 21));
        String taken = save(Access.LISTENER, "account:80", playlist("Taken", 22, 23));
        save(Access.LISTENER, "account:80", playlist("Newest", 24, 25));
        for (int rater = 0; rater < 20; rater++) {
            send("PUT", "/" + liked + "/rating", "{\"stars\":5}", Access.VISITOR, "visitor:fan" + rater);
            send("GET", "/" + taken + "/export", "", Access.VISITOR, "visitor:fan" + rater);
        }
        assertThat(firstOf("?order=top")).isEqualTo("Liked");
        assertThat(firstOf("?order=exported")).isEqualTo("Taken");
    }

    @Test
    void badListsAreRefused() {
        for (String query : List.of(
                "?order=worst",
                "?owner=you",
                "?limit=0",
                "?limit=101",
                "?limit=many",
                "?cursor=none",
                "?q=a&owner=me",
                "?q=a&order=top",
                "?q=" + "x".repeat(501))) {
            HttpResponse<String> response = server.get(PATH + query);
            assertThat(response.statusCode()).as(query + response.body()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void ratingCountsOncePerRater() {
        String code = save(Access.LISTENER, "account:81", playlist("Rated", 30, 31));
        String path = "/" + code + "/rating";
        send("PUT", path, "{\"stars\":5}", Access.VISITOR, "visitor:a");
        send("PUT", path, "{\"stars\":2.5}", Access.VISITOR, "visitor:b");
        JsonNode own = TestServer.json(send("PUT", path, "{\"stars\":4}", Access.LISTENER, "account:81"));
        assertThat(own.get("count").asInt()).isEqualTo(3);
        JsonNode again = TestServer.json(send("PUT", path, "{\"stars\":3}", Access.VISITOR, "visitor:a"));
        assertThat(again.toString()).isEqualTo("{\"mean\":3.167,\"count\":3,\"own\":3.0}");
        JsonNode withdrawn = TestServer.json(send("DELETE", path, "", Access.VISITOR, "visitor:b"));
        assertThat(withdrawn.toString()).isEqualTo("{\"mean\":3.5,\"count\":2}");
        JsonNode seen = TestServer.json(send("GET", "/" + code, "", Access.VISITOR, "visitor:a"));
        assertThat(seen.get("rating").get("own").asDouble()).isEqualTo(3);
    }

    @Test
    void starsThatAreNoHalvesAreRefused() {
        String code = save(Access.LISTENER, "account:82", playlist("Unrated", 32, 33));
        for (String stars : List.of("0", "0.25", "5.5", "-1", "null", "\"x\"")) {
            HttpResponse<String> response =
                    send("PUT", "/" + code + "/rating", "{\"stars\":" + stars + "}", Access.VISITOR, "visitor:a");
            assertThat(response.statusCode()).as(stars).isEqualTo(400);
        }
        assertThat(send("PUT", "/none/rating", "{\"stars\":5}", Access.VISITOR, "visitor:a")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasAsManyAsMayBeSavesNoMore() throws Exception {
        String last = playlist("The last", 1);
        save(Access.VISITOR, "visitor:busy", last);
        try (SiteDatabase site = SiteDatabase.open(folder.resolve("server/site.db"))) {
            site.jdbi()
                    .useHandle(handle ->
                            handle.execute("update owner_playlists set playlists = 100 where owner = 'visitor:busy'"));
        }
        HttpResponse<String> response = send("POST", "", playlist("One too many", 1), Access.VISITOR, "visitor:busy");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(TestServer.json(response).get("detail").asString()).contains("100 playlists");
        assertThat(send("POST", "", last, Access.VISITOR, "visitor:busy").statusCode())
                .as("the same once more takes no place")
                .isEqualTo(200);
    }

    private static String firstOf(String query) {
        return TestServer.json(server.get(PATH + query))
                .get("playlists")
                .get(0)
                .get("name")
                .asString();
    }

    private static String save(Access access, String owner, String body) {
        HttpResponse<String> response = send("POST", "", body, access, owner);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return TestServer.json(response).get("code").asString();
    }

    private static HttpResponse<String> send(String method, String path, String body, Access access, String owner) {
        HttpRequest.Builder request = server.request(PATH + path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return server.send(TestCallers.as(request, access, owner));
    }

    private static String playlist(String name, int... tracks) {
        List<String> entries = Arrays.stream(tracks)
                .mapToObj(track -> "{\"id\":\"" + TestLibrary.id(track) + "\"}")
                .toList();
        return "{\"name\":\"" + name + "\",\"tracks\":[" + String.join(",", entries) + "]}";
    }
}
