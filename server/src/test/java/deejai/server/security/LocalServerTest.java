package deejai.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A server for its own machine, against requests that should not be answered.
class LocalServerTest {

    private static final String LOOKUP = "/api/v2/tracks/lookup";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST:8642", "[::1]:8642", "127.0.0.2"})
    void ownNamesAreAnswered(String host) {
        assertThat(server.rawGet("/nothing.txt", "Host: " + host)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "10.0.0.1", "127.0.0.1.evil.example:8642"})
    void otherNamesAreRefused(String host) {
        assertThat(server.rawGet("/nothing", "Host: " + host))
                .startsWith("HTTP/1.1 421")
                .contains("unknown-host")
                .contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 127.0.0.1", "Forwarded: for=1.2.3.4", "X-Real-IP: 1.2.3.4"})
    void forwardedRequestsAreRefused(String header) {
        assertThat(server.rawGet("/nothing", "Host: localhost", header))
                .startsWith("HTTP/1.1 403")
                .contains("--trusted-proxy");
    }

    @Test
    void oldProtocolIsTakenForAProxy() {
        assertThat(server.raw("GET /nothing HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("--trusted-proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "CONNECT", "PROPFIND", "BREW"})
    void unknownMethodsAreNotAllowed(String method) {
        String target = method.equals("CONNECT") ? "localhost:1" : "/nothing";
        String response =
                server.raw(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response).containsPattern("^HTTP/1.1 (405|400)");
        requireProblem(response);
    }

    @Test
    void otherMethodsAreTold() {
        String response = server.raw("OPTIONS /api/v2/tracks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 405").contains("Allow: GET");
        assertThat(response).doesNotContainIgnoringCase("access-control-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/tracks/..%2f..%2fetc",
                "/api/v2/tracks/%2e%2e/session",
                "/api/v2//tracks",
                "/api/v2/tracks;a=b",
                "/api/v2/tracks%3bx",
                "/api/v2/tracks/%00",
                "/api/v2/tracks/%zz",
                "/api/v2/tracks/%",
                "/api/v2/tracks/%c3%28",
                "/api/v2/tracks/%ff",
                "/api/v2/%74racks",
                "/api/v2/tr%41cks",
                "/api/v2/saved%2Dplaylists",
                "/api/v2/saved%2dplaylists",
                "/api/v1/search%5Fsimilar",
                "/api/v%32/tracks",
                "/api/v2/tracks/a\\b",
                "/api/v2/tracks/a b",
                "/api/v2/tracks?q=%zz",
                "/api/v2/tracks?q=%c3%28",
                "/api/v2/tracks?q=%",
                "/api/v2/tracks?q=a%00b",
                "/api/v2/tracks?q=\u00ff",
                "/api/v2/tracks?%00=a"
            })
    void oddAddressesAreBadRequests(String path) {
        String response = server.rawGet(path, "Host: localhost");
        assertThat(response).startsWith("HTTP/1.1 400");
        requireProblem(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/tracks/a%20b", "/api/v2/tracks/%c3%a9", "/api/v2/tracks/%7Ea"})
    void pathsMayEncodeWhatMustBeEncoded(String path) {
        assertThat(server.rawGet(path, "Host: localhost")).doesNotStartWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n\r\nnonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /nothing HTTP/1.1\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: local host\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"
            })
    void malformedRequestsAreRefusedWithoutAPageOfTheContainer(String request) {
        String response = server.raw(request);
        assertThat(response)
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text).containsPattern("^HTTP/1.1 (4\\d\\d|501|505)"));
        if (!response.isEmpty()) {
            requireProblem(response);
        }
    }

    @Test
    void longHeadersAreRefused() {
        String response = server.rawGet("/nothing", "Host: localhost", "X-Long: " + "x".repeat(20_000));
        assertThat(response).startsWith("HTTP/1.1 4");
        requireProblem(response);
    }

    @Test
    void serverStillAnswersAfterAllThat() {
        assertThat(server.get("/nothing.txt").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/nothing", "/api/v2/tracks/none", "/error"})
    void everyResponseHasTheHeaders(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "base-uri 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("microphone=(self)");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        assertThat(header(response, "Cache-Control")).isEqualTo(path.startsWith("/api/") ? "no-store" : "no-cache");
    }

    @Test
    void answersOfTheApiAreAttachments() {
        assertThat(header(server.get("/api/v2/session"), "Content-Disposition"))
                .isEqualTo("attachment; filename=\"api.json\"");
        assertThat(header(server.get("/api/v1/widget"), "Content-Disposition")).isEmpty();
        assertThat(header(server.get("/nothing"), "Content-Disposition")).isEmpty();
    }

    @Test
    void machineNeedsNoAccount() {
        var session = TestServer.json(server.get("/api/v2/session"));
        assertThat(session.get("mode").asString()).isEqualTo("local");
        assertThat(session.get("access").asString()).isEqualTo("admin");
        assertThat(session.get("needsSetup").asBoolean()).isFalse();
        assertThat(server.setupToken()).isEmpty();
        assertThat(server.post("/api/v2/session", "{\"name\":\"a\",\"password\":\"b\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.get("/api/v2/tokens").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/abc", "/api/v1/track_widget?track_id=1", "/api/v1/playlist_widget"})
    void embeddedPagesMayBeFramed(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(header(response, "Content-Security-Policy")).endsWith("frame-ancestors *");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(response.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, https://evil.example",
        "same-site, http://other.localhost",
        "cross-site,",
        ", https://evil.example",
        ", null",
        ", http://localhost:1",
        ", not a URL"
    })
    void pagesOfOtherSitesChangeNothing(String site, String origin) {
        var request = server.request(LOOKUP).header("Content-Type", "application/json");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("cross-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ownPagesMay(String site) {
        var request = server.request("/api/v2/tracks/none").header("Sec-Fetch-Site", site);
        assertThat(server.send(request.DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void ownOriginMay() {
        String origin = server.uri("/").toString().replaceAll("/$", "");
        var request = server.request("/api/v2/nothing").header("Origin", origin);
        assertThat(server.send(request.DELETE()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/json"
            })
    void onlyJsonIsTaken(String type) {
        var request = server.request(LOOKUP).header("Content-Type", type);
        HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString("{\"ids\":[]}")));
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("unsupported-media-type");
    }

    @Test
    void largeBodiesAreRefused() {
        HttpResponse<String> response = server.post(LOOKUP, " ".repeat((1 << 20) + 1));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("too-large");
    }

    @Test
    void largeBodiesInChunksAreRefusedToo() {
        byte[] body = (" ".repeat((1 << 20) + 1) + "{}").getBytes(StandardCharsets.UTF_8);
        var request = server.request("/api/v2/session").header("Content-Type", "application/json");
        HttpResponse<String> response =
                server.send(request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("too-large");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// Problem details with the usual headers, and nothing that tells what serves them.
    private static void requireProblem(String response) {
        assertThat(response)
                .contains("application/problem+json")
                .contains("\"code\":")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Content-Security-Policy: default-src 'self'")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("apache")
                .doesNotContain("<html")
                .doesNotContain("Exception");
    }
}
