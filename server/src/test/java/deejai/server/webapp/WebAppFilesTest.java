package deejai.server.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebAppFilesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @TempDir
    Path folder;

    @Test
    void everyAddressThatIsNoFilesIsThePage() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            HttpResponse<String> page = server.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(header(page, "Content-Type")).startsWith("text/html");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';");
            // Nothing inline: the policy would not let it run.
            assertThat(page.body()).doesNotContain("onclick").doesNotContainPattern("<script>");
            for (String address : List.of("/setup", "/sign-in", "/playlists/abc", "/map", "/nowhere/at/all")) {
                assertThat(server.get(address).body()).as(address).isEqualTo(page.body());
            }
        }
    }

    @Test
    void whatIsNotThereAndNoPageIsNotFound() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            for (String address : List.of("/assets/none.js", "/none.png", "/api/v2/none", "/index.htm")) {
                assertThat(server.get(address).statusCode()).as(address).isEqualTo(404);
            }
            for (String address :
                    List.of("/assets/..%2f..%2fdb/site/sqlite/V1__site.sql", "/..%2fweb-static/share/share.js")) {
                assertThat(server.get(address).statusCode()).as(address).isBetween(400, 404);
            }
        }
    }

    @Test
    void whatThePageNamesIsThere() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            List<String> links = LINK.matcher(server.get("/").body())
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .toList();
            assertThat(links).isNotEmpty();
            for (String link : links) {
                assertThat(server.get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void filesWithAHashInTheirNamesAreKeptForGoodAndOthersAskedFor() throws Exception {
        assumeTrue(WebAppFiles.isBuilt(), "the web app was not built: Node.js is missing");
        try (TestServer server = TestServer.start(folder)) {
            String script = LINK.matcher(server.get("/").body())
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> link.endsWith(".js"))
                    .findFirst()
                    .orElseThrow();
            assertThat(header(server.get(script), "Cache-Control")).contains("immutable", "max-age=31536000");
            HttpResponse<String> manifest = server.get("/manifest.json");
            assertThat(header(manifest, "Content-Type")).startsWith("application/json");
            assertThat(header(manifest, "Cache-Control")).isEqualTo("no-cache");
            String tag = header(manifest, "ETag");
            assertThat(tag).startsWith("W/");
            assertThat(server.send(server.request("/manifest.json").header("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
