package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The playlist that does not end.
@ExtendWith(EndToEnd.class)
class RadioTest {

    @Test
    void radioGoesOnBeyondTheQueue(App app) {
        List<String> tracks = playShortPlaylist(app);
        turnOn(app);
        app.page().keyboard().press("Escape");
        app.playerButton("Queue").click();
        Locator queue = app.find(AriaRole.LIST, "Queue").getByRole(AriaRole.LISTITEM);
        assertThat(queue.nth(tracks.size())).isVisible();
        app.page().keyboard().press("Escape");
        for (int i = 0; i < tracks.size(); i++) {
            app.playerButton("Next track").click();
        }
        app.awaitMusic();
        for (String track : tracks) {
            assertThat(app.player()).not().containsText(track.substring(track.indexOf(" - ") + 3));
        }
    }

    @Test
    void dialsChangeWhatIsAskedForNext(App app) {
        playShortPlaylist(app);
        turnOn(app);
        app.find(AriaRole.SLIDER, "Drunk").focus();
        Request asked = app.page()
                .waitForRequest(request -> request.url().endsWith("/playlists/continue") && noise(request) == 1, () -> {
                    app.page().keyboard().press("End");
                    app.page().keyboard().press("Escape");
                    app.playerButton("Next track").click();
                });
        assertThat(asked.method()).isEqualTo("POST");
    }

    private static List<String> playShortPlaylist(App app) {
        app.open("/?length=2");
        app.button("Surprise me").click();
        List<String> tracks = app.awaitPlaylist();
        app.button("Play all").click();
        app.awaitMusic();
        return tracks;
    }

    private static void turnOn(App app) {
        app.playerButton("Radio").click();
        Locator keepPlaying = app.find(AriaRole.SWITCH, "Keep playing when the queue ends");
        keepPlaying.press("Space");
        assertThat(keepPlaying).isChecked();
    }

    private static double noise(Request request) {
        JsonNode body = JsonMapper.shared().readTree(request.postData());
        return body.at("/settings/noise").asDouble(0);
    }
}
