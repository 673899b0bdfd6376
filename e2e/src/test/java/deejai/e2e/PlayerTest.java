package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Listening.
@ExtendWith(EndToEnd.class)
class PlayerTest {

    @Test
    void musicIsHeardUntilItIsPaused(App app) {
        List<String> tracks = app.surprise();
        app.button("Play all").click();
        assertThat(app.player()).containsText(title(tracks.get(0)));
        app.awaitMusic();
        app.playerButton("Pause").click();
        Sounds.awaitSilence(app.page());
        app.playerButton("Play").click();
        Sounds.awaitBeyond(app.page(), 1.5);
    }

    @Test
    void nextAndPreviousGoThroughThePlaylist(App app) {
        List<String> tracks = app.surprise();
        app.button("Play all").click();
        app.awaitMusic();
        app.playerButton("Next track").click();
        assertThat(app.player()).containsText(title(tracks.get(1)));
        app.awaitMusic();
        app.playerButton("Previous track").click();
        app.playerButton("Previous track").click();
        assertThat(app.player()).containsText(title(tracks.get(0)));
        app.awaitMusic();
    }

    @Test
    void nextTrackFollowsByItself(App app) {
        List<String> tracks = app.surprise();
        app.button("Play all").click();
        app.awaitMusic();
        Locator position = app.player().getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName("Position"));
        position.focus();
        app.page().keyboard().press("End");
        app.page().keyboard().press("ArrowLeft");
        assertThat(app.player()).containsText(title(tracks.get(1)));
        app.awaitMusic();
    }

    @Test
    void trackIsPlayedFromWhereTheSliderIs(App app) {
        app.surprise();
        app.button("Play all").click();
        app.awaitMusic();
        Locator position = app.player().getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName("Position"));
        position.focus();
        app.page().keyboard().press("PageUp");
        app.page()
                .waitForCondition(() ->
                        Integer.parseInt(Objects.requireNonNullElse(position.getAttribute("aria-valuenow"), "0")) >= 2);
        Sounds.awaitBeyond(app.page(), 0.1);
    }

    @Test
    void queueGoesToTheTrackThatIsChosen(App app) {
        List<String> tracks = app.surprise();
        app.button("Play all").click();
        app.awaitMusic();
        app.playerButton("Queue").click();
        app.find(AriaRole.LIST, "Queue").getByText(title(tracks.get(4))).click();
        assertThat(app.player()).containsText(title(tracks.get(4)));
        app.awaitMusic();
    }

    private static String title(String name) {
        return name.substring(name.indexOf(" - ") + 3);
    }
}
