package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
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
        // With the spectrum, which is left out for those who want less motion.
        app.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        List<Song> songs = app.site().songs();
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
        app.find(AriaRole.TAB, "Radio").click();
        Locator keepPlaying = app.find(AriaRole.SWITCH, "Keep playing when the queue ends");
        if (!keepPlaying.isChecked()) {
            keepPlaying.press("Space");
        }
        assertThat(app.find(AriaRole.SLIDER, "Drunk")).isVisible();
        save(app, folder.resolve("listen-" + suffix));
    }

    private static void save(App app, Path file) {
        app.page().waitForLoadState(LoadState.NETWORKIDLE);
        app.page().screenshot(new ScreenshotOptions().setPath(file));
    }
}
