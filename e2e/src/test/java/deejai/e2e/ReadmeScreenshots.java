package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import deejai.demo.DemoSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the README, with the demo library that everybody can have. No test: CONTRIBUTING.md
/// says how it is run.
class ReadmeScreenshots {

    @Test
    void takeAll() throws IOException {
        String folder = System.getProperty("e2e.screenshots", "");
        Assumptions.assumeFalse(folder.isEmpty(), "where to is said by -Dscreenshots=FOLDER");
        Path chromium = Chromium.find().orElseThrow();
        try (Run run = Run.begin(chromium, DemoSettings.standard())) {
            for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE, Look.PHONE.dark())) {
                Stage stage = new Stage(run);
                take(stage.app(stage.local(), look), Path.of(folder), suffix(look));
                stage.close();
            }
        }
    }

    private static String suffix(Look look) {
        String scheme = look.isDark() ? "dark" : "light";
        return (look.touch() ? "phone-" : "") + scheme + ".png";
    }

    private static void take(App app, Path folder, String suffix) {
        Site site = app.site();
        List<Song> songs = site.songs();
        app.open("/");
        app.pick(songs.get(0));
        app.pick(songs.get(3));
        app.button("Join the dots").click();
        app.awaitPlaylist();
        app.button("Play all").click();
        app.awaitMusic();
        save(app, folder.resolve("make-" + suffix));
        app.goTo("Map");
        assertThat(app.page().locator("canvas[data-ready=true]")).isVisible();
        save(app, folder.resolve("map-" + suffix));
        app.button("Show what is playing")
                .or(app.player().getByText("Show what is playing"))
                .first()
                .click();
        assertThat(app.dialog().getByRole(AriaRole.BUTTON).first()).isVisible();
        save(app, folder.resolve("listen-" + suffix));
    }

    private static void save(App app, Path file) {
        app.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        app.page().screenshot(new ScreenshotOptions().setPath(file));
    }
}
