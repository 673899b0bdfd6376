package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Address;
import deejai.server.TestBrowser;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// A server that lets visitors in.
class PublicServerTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 20);
        server = TestServer.start(TestServer.siteSettings(folder, true));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void visitorsSearchAndSeeNoPaths() {
        HttpResponse<String> response = TestBrowser.secure(server).send("GET", "/api/v2/tracks?q=song+7");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode track = TestServer.json(response).get("tracks").get(0);
        assertThat(track.get("title").asString()).isEqualTo("Song 7");
        assertThat(response.body()).doesNotContain("/music/");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/tracks/none/audio",
        "GET, /api/v2/library",
        "GET, /api/v2/scan",
        "POST, /api/v2/scan",
        "GET, /api/v2/failures",
        "PUT, /api/v2/folders",
        "GET, /api/v2/accounts",
        "POST, /api/v2/tokens",
        "GET, /metrics"
    })
    void visitorsNeitherListenNorManage(String method, String path) {
        HttpResponse<String> response = TestBrowser.secure(server).send(method, path);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("sign-in-required");
    }

    @ParameterizedTest
    @CsvSource({"GET, /docs/nothing", "POST, /api/v2/playlists/nothing", "GET, /api/v2/saved-playlists/nothing"})
    void visitorsMayDoTheRest(String method, String path) {
        assertThat(TestBrowser.secure(server).send(method, path).statusCode()).isNotIn(401, 403, 500);
    }

    @Test
    void visitorsAreKnownAgainOnceTheyDoSomething() {
        TestBrowser browser = TestBrowser.secure(server);
        browser.send("GET", "/api/v2/tracks?q=song");
        assertThat(browser.cookies()).isEmpty();
        HttpResponse<String> response = browser.send("POST", "/api/v2/playlists/nothing");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-deejai_visitor=")
                .contains("; HttpOnly")
                .contains("; Secure")
                .contains("; SameSite=Lax");
        assertThat(browser.cookies().get("__Host-deejai_visitor")).hasSizeGreaterThanOrEqualTo(43); // 256 bits
        HttpResponse<String> again = browser.send("POST", "/api/v2/playlists/nothing");
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void sessionTellsWhatVisitorsMay() {
        JsonNode session = TestServer.json(TestBrowser.plain(server).send("GET", "/api/v2/session"));
        assertThat(session.get("mode").asString()).isEqualTo("public");
        assertThat(session.get("signedIn").asBoolean()).isFalse();
        assertThat(session.get("access").asString()).isEqualTo("visitor");
        assertThat(session.get("needsSetup").asBoolean()).isTrue();
    }

    @Test
    void headersOfStrangersAreNotBelieved(@TempDir Path other) throws Exception {
        ServerSettings site = TestServer.siteSettings(other, true);
        Address behindAnother = new Address("127.0.0.1", 0, List.of(), List.of("10.0.0.1"));
        try (TestServer stranger = TestServer.start(
                new ServerSettings(site.data(), behindAnother, site.permissions(), site.scans(), site.logs()))) {
            HttpResponse<String> response = TestBrowser.secure(stranger).send("POST", "/api/v2/playlists/nothing");
            assertThat(response.headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
            assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("deejai_visitor=")
                    .doesNotContain("Secure");
            // All of them have the address of the one who passes them on.
            TestBrowser.secure(stranger).send("POST", "/api/v2/listening");
            assertThat(TestBrowser.secure(stranger)
                            .send("POST", "/api/v2/listening")
                            .headers()
                            .firstValue("RateLimit")
                            .orElseThrow())
                    .startsWith("\"uploads\";r=4;");
        }
    }

    @Test
    void tooManyRequestsAreRefused() {
        TestBrowser browser = TestBrowser.secure(server);
        HttpResponse<String> response = browser.send("POST", "/api/v2/listening");
        assertThat(response.headers().firstValue("RateLimit-Policy")).hasValue("\"uploads\";q=6;w=60");
        assertThat(response.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"uploads\";r=5;t=");
        for (int i = 1; i < 6; i++) {
            assertThat(browser.send("POST", "/api/v2/listening").statusCode()).isNotEqualTo(429);
        }
        HttpResponse<String> refused = browser.send("POST", "/api/v2/listening");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(TestServer.json(refused).get("code").asString()).isEqualTo("rate-limited");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 10);
        assertThat(browser.send("GET", "/api/v2/session").statusCode()).isEqualTo(200);
        assertThat(TestBrowser.secure(server).send("POST", "/api/v2/listening").statusCode())
                .isNotEqualTo(429);
    }
}
