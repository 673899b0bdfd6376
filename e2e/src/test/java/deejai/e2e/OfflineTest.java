package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The app while its server is away.
@ExtendWith(EndToEnd.class)
class OfflineTest {

    @Test
    void pageOpensWithTheServerStopped(Stage stage) {
        Site site = stage.site(Site.Kind.LOCAL);
        App app = stage.app(site, Look.DESKTOP);
        app.open("/");
        assertThat(app.button("Surprise me")).isVisible();
        app.page().evaluate("async () => { await navigator.serviceWorker.ready; }");
        // From now on the worker sees every request, also those for what the page is made of.
        app.page().reload();
        assertThat(app.button("Surprise me")).isVisible();
        app.watch().expectNoAnswer();
        site.close();
        app.page().reload();
        assertThat(app.button("Try again").or(app.button("Try now")).first()).isVisible();
    }
}
