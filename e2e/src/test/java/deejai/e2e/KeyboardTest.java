package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Without a mouse.
@ExtendWith(EndToEnd.class)
class KeyboardTest {

    /// More controls than come before anything on a page.
    private static final int MOST_TABS = 60;

    @Test
    void playlistIsMadeAndPlayedWithoutAMouse(Stage stage, App app) {
        Song begin = stage.local().songs().getFirst();
        Keyboard keyboard = app.page().keyboard();
        app.open("/?length=3");
        tabTo(app, app.search());
        keyboard.type(begin.title());
        assertThat(app.page().getByRole(AriaRole.OPTION).first()).containsText(begin.title());
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        assertThat(app.button("Take " + begin.name() + " out")).isVisible();
        tabTo(app, app.button("Go on from here"));
        keyboard.press("Enter");
        assertThat(app.awaitPlaylist()).startsWith(begin.name());
        tabTo(app, app.button("Play all"));
        keyboard.press("Enter");
        app.awaitMusic();
        tabTo(app, app.playerButton("Pause"));
        keyboard.press("Space");
        Sounds.awaitSilence(app.page());
    }

    @Test
    void firstTabLeadsPastTheNavigation(App app) {
        app.open("/playlists");
        assertThat(app.find(AriaRole.HEADING, "Playlists")).isVisible();
        app.page().keyboard().press("Tab");
        assertThat(app.link("Skip to the content")).isFocused();
        app.page().keyboard().press("Enter");
        assertThat(app.page().getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void dialogKeepsTheFocusUntilItIsClosed(App app) {
        app.surprise();
        Locator save = app.button("Save");
        save.focus();
        app.page().keyboard().press("Enter");
        assertThat(app.dialog().getByLabel("Name")).isFocused();
        for (int i = 0; i < 8; i++) {
            app.page().keyboard().press("Tab");
            assertThat(app.dialog().locator(":focus")).hasCount(1);
        }
        app.page().keyboard().press("Escape");
        assertThat(app.dialog()).hasCount(0);
        assertThat(save).isFocused();
    }

    private static void tabTo(App app, Locator goal) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(goal.evaluate("element => element === document.activeElement"))) {
                return;
            }
            app.page().keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + goal);
    }
}
