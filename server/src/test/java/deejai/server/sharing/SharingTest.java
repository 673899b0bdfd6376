package deejai.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Permissions;
import deejai.server.TestCallers;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.identity.Access;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SharingTest {

    private static final String PATH = "/api/v2/saved-playlists";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 10);
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void linkShowsThePlaylistAndNotWhereFilesLie() {
        String code = save("To be shared");
        JsonNode links = TestServer.json(share("POST", code, Access.LISTENER, "account:1"));
        String url = links.get("url").asString();
        assertThat(url).startsWith("/s/");
        String token = url.substring(3);
        assertThat(links.get("embed").asString()).contains("src=\"" + server.uri("/embed/" + token) + "\"");

        HttpResponse<String> shared = server.get("/api/v2/shared/" + token);
        assertThat(shared.body())
                .doesNotContain("/music/")
                .doesNotContain("account:1")
                .doesNotContain(code);
        JsonNode playlist = TestServer.json(shared);
        assertThat(playlist.get("name").asString()).isEqualTo("To be shared");
        assertThat(playlist.get("playable").asBoolean()).isTrue();
        assertThat(playlist.get("tracks").get(1).get("id").asString()).isEqualTo(TestLibrary.id(2));
        assertThat(playlist.get("tracks").get(1).get("album").asString()).isEqualTo("Album 2");
        assertThat(playlist.get("tracks").get(1).get("playable").asBoolean()).isTrue();
    }

    @Test
    void sharingOnceMoreGivesTheSameLinkUntilItIsEnded() {
        String code = save("Shared twice");
        String first = share("POST", code, Access.LISTENER, "account:1").body();
        assertThat(share("POST", code, Access.LISTENER, "account:1").body()).isEqualTo(first);
        String token = token(first);

        assertThat(share("DELETE", code, Access.LISTENER, "account:1").statusCode())
                .isEqualTo(204);
        for (String path : List.of("/api/v2/shared/" + token, "/s/" + token, "/embed/" + token)) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
        String second = share("POST", code, Access.LISTENER, "account:1").body();
        assertThat(token(second)).isNotEqualTo(token);
    }

    @Test
    void onlyOwnerAndAdminsShare() {
        String code = save("Not yours");
        assertThat(share("POST", code, Access.LISTENER, "account:2").statusCode())
                .isEqualTo(403);
        assertThat(share("DELETE", code, Access.VISITOR, "visitor:x").statusCode())
                .isEqualTo(403);
        assertThat(share("POST", "none", Access.LISTENER, "account:2").statusCode())
                .isEqualTo(404);
        assertThat(share("POST", code, Access.ADMIN, "account:3").statusCode()).isEqualTo(200);
    }

    @Test
    void pageShowsTracksAndPlaysThem() {
        String token = token(share("POST", save("A <b>bold</b> name"), Access.LISTENER, "account:1")
                .body());
        HttpResponse<String> page = server.get("/s/" + token);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        String audio = "/api/v2/shared/" + token + "/tracks/" + TestLibrary.id(1) + "/audio";
        assertThat(page.body())
                .contains("<h1>A &lt;b&gt;bold&lt;/b&gt; name</h1>")
                .contains("<meta property=\"og:url\" content=\"" + server.uri("/s/" + token) + "\">")
                .contains("<meta property=\"og:image\" content=\""
                        + server.uri(audio.replace("audio", "cover?size=1024")) + "\">")
                .contains("<audio id=\"audio\" controls preload=\"none\" src=\"" + audio + "\">")
                .contains("chosen by hand")
                .contains(">2:01</time>")
                .doesNotContain("/music/");
    }

    @Test
    void embeddedPageMayStandInFrames() {
        String token = token(
                share("POST", save("Framed"), Access.LISTENER, "account:1").body());
        HttpResponse<String> page = server.get("/embed/" + token);
        assertThat(page.body()).contains("<body class=\"compact\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors *");
    }

    @Test
    void filesBesideThePageAreThereAndNoOthers() {
        HttpResponse<String> style = server.get("/embed/assets/share.css");
        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
        assertThat(style.body()).contains("prefers-color-scheme: dark");
        HttpResponse<String> script = server.get("/embed/assets/share.js");
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        assertThat(server.get("/embed/assets/V1__site.sql").statusCode()).isEqualTo(404);
        assertThat(server.get("/embed/assets/..%2Fshare.css").statusCode()).isIn(400, 404);
    }

    @Test
    void publicServerShowsTheListWithoutMusic() throws Exception {
        ServerSettings settings = TestServer.settings(folder);
        ServerSettings open = new ServerSettings(
                settings.data(),
                settings.address(),
                new Permissions(true, false, List.of()),
                settings.scans(),
                settings.logs());
        String token = token(
                share("POST", save("Public"), Access.LISTENER, "account:1").body());
        try (TestServer other = TestServer.start(open)) {
            assertThat(other.get("/s/" + token).body())
                    .contains("cannot be played here")
                    .doesNotContain("<audio")
                    .contains("Song 1");
            JsonNode playlist = TestServer.json(other.get("/api/v2/shared/" + token));
            assertThat(playlist.get("playable").asBoolean()).isFalse();
            assertThat(playlist.get("tracks").get(0).get("playable").asBoolean())
                    .isFalse();
        }
    }

    private static String token(String links) {
        return links.replaceAll(".*\"/s/([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> share(String method, String code, Access access, String owner) {
        HttpRequest.Builder request =
                server.request(PATH + "/" + code + "/share").method(method, BodyPublishers.noBody());
        return server.send(TestCallers.as(request, access, owner));
    }

    private static String save(String name) {
        String body = "{\"name\":\"%s\",\"tracks\":[{\"id\":\"%s\",\"waypoint\":true},{\"id\":\"%s\"}]}"
                .formatted(name, TestLibrary.id(1), TestLibrary.id(2));
        HttpRequest.Builder request =
                server.request(PATH).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return TestServer.json(server.send(TestCallers.as(request, Access.LISTENER, "account:1")))
                .get("code")
                .asString();
    }
}
