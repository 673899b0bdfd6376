package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The library as a map.
@ExtendWith(EndToEnd.class)
class MapTest {

    private static final int SEVERAL = 3;

    @Test
    void pointsAreDrawnInSeveralColours(App app) {
        Locator map = open(app);
        app.page().waitForCondition(() -> Pixels.of(map).hues() >= SEVERAL);
    }

    @Test
    void pointTellsItsTrackAndPlaysIt(App app) {
        Locator map = open(app);
        app.page().waitForCondition(() -> Pixels.of(map).hues() >= SEVERAL);
        BoundingBox box = box(map);
        Pixels.Spot point = Pixels.of(map).anyPoint();
        Mouse mouse = app.page().mouse();
        mouse.move(box.x + point.x(), box.y + point.y());
        mouse.click(box.x + point.x(), box.y + point.y());
        assertThat(app.region("Chosen track")).isVisible();
        String title =
                app.region("Chosen track").innerText().lines().findFirst().orElseThrow();
        assertThat(app.player()).containsText(title);
        app.awaitMusic();
    }

    @Test
    void lassoMakesAPlaylistOfWhatIsInside(App app) {
        Locator map = open(app);
        app.button("Lasso").click();
        BoundingBox box = box(map);
        draw(app, box, new double[][] {{0.02, 0.2}, {0.68, 0.2}, {0.68, 0.9}, {0.02, 0.9}, {0.02, 0.22}});
        assertThat(madeTracks(app).nth(5)).isVisible();
        app.region("Playlist on the map")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open in Make"))
                .click();
        assertThat(app.awaitPlaylist()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void drawnLineBecomesAJourney(App app) {
        Locator map = open(app);
        app.button("Draw a journey").click();
        draw(app, box(map), new double[][] {{0.15, 0.5}, {0.4, 0.3}, {0.6, 0.7}, {0.85, 0.5}});
        assertThat(madeTracks(app).nth(5)).isVisible();
        app.region("Playlist on the map")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Play all"))
                .click();
        app.awaitMusic();
    }

    @Test
    void trackIsReachedAndPlayedByKeyboard(App app) {
        Locator map = open(app);
        map.focus();
        app.page().keyboard().press("ArrowRight");
        app.page().keyboard().press("Enter");
        assertThat(app.player()).isVisible();
        app.awaitMusic();
    }

    /// Opens the map.
    ///
    /// @return the drawing
    private static Locator open(App app) {
        app.open("/map");
        assertThat(app.page().locator("canvas[data-ready=true]")).isVisible();
        return app.find(AriaRole.APPLICATION, "Map of your music");
    }

    private static Locator madeTracks(App app) {
        return app.region("Playlist on the map").getByRole(AriaRole.LISTITEM);
    }

    /// Draws a line with the mouse.
    ///
    /// @param corners from the left and the top, 0 to 1
    private static void draw(App app, BoundingBox box, double[][] corners) {
        Mouse mouse = app.page().mouse();
        mouse.move(box.x + corners[0][0] * box.width, box.y + corners[0][1] * box.height);
        mouse.down();
        for (double[] corner : corners) {
            mouse.move(box.x + corner[0] * box.width, box.y + corner[1] * box.height, new MoveOptions().setSteps(6));
        }
        mouse.up();
    }

    private static BoundingBox box(Locator map) {
        return Objects.requireNonNull(map.boundingBox());
    }
}
