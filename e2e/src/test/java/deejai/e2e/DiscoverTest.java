package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Finding by ear what sounds alike.
@ExtendWith(EndToEnd.class)
class DiscoverTest {

    @Test
    void fileOfTheLibraryIsRecognised(Stage stage, App app) {
        Path piece = Music.files(stage.music()).skip(7).findFirst().orElseThrow();
        app.open("/discover");
        app.page().locator("input[type=file]").setInputFiles(piece);
        assertThat(closest(app).first()).containsText(Music.title(piece));
        assertThat(app.page().getByText("This very track is in the library.")).isVisible();
        assertThat(closest(app).nth(5)).isVisible();
        app.button("Make a playlist from here").click();
        assertThat(app.awaitPlaylist().getFirst()).endsWith(Music.title(piece));
    }

    @Test
    void whatIsNoMusicIsRefusedBeforeItIsSent(Stage stage, App app) {
        app.open("/discover");
        app.page().locator("input[type=file]").setInputFiles(Path.of(System.getProperty("e2e.folder", "."), "pom.xml"));
        assertThat(app.page().getByRole(AriaRole.ALERT)).containsText("This is no audio file.");
    }

    @Test
    void microphoneHearsWhichPieceIsPlayed(Stage stage, App app) {
        app.page().context().grantPermissions(List.of("microphone"));
        app.open("/discover?by=microphone");
        app.button("Record 10 seconds").click();
        assertThat(closest(app).first()).isVisible();
        // The recording begins somewhere, and has gone through another encoder.
        assertThat(closest(app).allInnerTexts().subList(0, 3))
                .anySatisfy(text -> assertThat(text).contains(Music.title(stage.heard())));
    }

    @Test
    void liveModeProposesWhatToPlayNext(App app) {
        app.page().context().grantPermissions(List.of("microphone"));
        app.open("/discover?by=live");
        app.button("Start listening").first().click();
        Locator next = app.button("Play now");
        assertThat(next).isVisible();
        next.click();
        assertThat(app.player()).isVisible();
        app.button("Stop listening").first().click();
        assertThat(app.button("Start listening")).isVisible();
    }

    @Test
    void refusedMicrophoneIsExplained(App app) {
        app.open("/discover?by=microphone");
        app.button("Record 10 seconds").click();
        assertThat(app.page().getByRole(AriaRole.ALERT)).containsText("The microphone is not allowed");
    }

    private static Locator closest(App app) {
        return app.find(AriaRole.LIST, "Closest tracks").getByRole(AriaRole.LISTITEM);
    }
}
