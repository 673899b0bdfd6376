package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From nothing to the first playlist.
@ExtendWith(EndToEnd.class)
class FirstRunTest {

    /// Music is composed, or listened to, before that.
    private static final IsVisibleOptions AFTER_A_WHILE = new IsVisibleOptions().setTimeout(120_000);

    @Test
    void folderOfMusicLeadsToTheFirstPlaylist(Stage stage) {
        App app = stage.app(stage.empty(), Look.DESKTOP);
        app.open("/");
        assertThat(app.find(AriaRole.HEADING, "Welcome to Deej-A.I.")).isVisible();
        app.find(AriaRole.TEXTBOX, "Folder of music").fill(stage.music().toString());
        app.button("Start listening").click();
        assertThat(app.link("Make your first playlist")).isVisible(AFTER_A_WHILE);
        app.link("Make your first playlist").click();
        app.button("Surprise me").click();
        assertThat(app.awaitPlaylist()).hasSizeGreaterThan(10);
    }

    @Test
    void demoLibraryIsComposedWhereThereIsNoMusic(Stage stage) {
        App app = stage.app(stage.empty(), Look.PHONE);
        app.open("/");
        app.button("Compose a demo library").click();
        assertThat(app.find(AriaRole.HEADING, "Composing music ...")).isVisible();
        assertThat(app.link("Make your first playlist")).isVisible(AFTER_A_WHILE);
        app.link("Make your first playlist").click();
        app.button("Surprise me").click();
        assertThat(app.awaitPlaylist()).hasSizeGreaterThan(10);
        app.button("Play all").click();
        app.awaitMusic();
    }
}
