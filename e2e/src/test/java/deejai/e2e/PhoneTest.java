package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The app on a phone.
@ExtendWith(EndToEnd.class)
class PhoneTest {

    @Test
    @OnPhone
    void noPageIsWiderThanTheScreen(App app) {
        app.surprise();
        app.button("Play all").click();
        app.awaitMusic();
        assertFits(app);
        for (String page : List.of("Map", "Discover", "Playlists", "Library", "Make")) {
            app.goTo(page);
            assertFits(app);
        }
    }

    @Test
    @OnPhone
    void navigationIsWhereTheThumbIs(App app) {
        app.open("/");
        BoundingBox navigation =
                Objects.requireNonNull(app.find(AriaRole.NAVIGATION, "Pages").boundingBox());
        assertThat(navigation.y + navigation.height).isEqualTo(Look.PHONE.height());
        assertThat(navigation.width).isEqualTo(Look.PHONE.width());
    }

    private static void assertFits(App app) {
        Object width = app.page().evaluate("() => document.scrollingElement.scrollWidth");
        assertThat(width).as("width of " + app.page().url()).isEqualTo(Look.PHONE.width());
    }
}
