package deejai.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageControllerTest {

    @TempDir
    Path folder;

    @Test
    void pageAndAllThatItNamesAreThere() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            HttpResponse<String> page = server.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self';");
            // Nothing inline: the policy would not let it run.
            assertThat(page.body()).doesNotContain("onclick").doesNotContainPattern("<script>|<style>| style=");
            Pattern.compile("(?:href|src)=\"(/[^\"]*)\"")
                    .matcher(page.body())
                    .results()
                    .forEach(link -> assertThat(server.get(link.group(1)).statusCode())
                            .as(link.group(1))
                            .isEqualTo(200));
            assertThat(server.get("/setup").body()).isEqualTo(page.body());
            assertThat(server.get("/sign-in").body()).isEqualTo(page.body());
        }
    }
}
