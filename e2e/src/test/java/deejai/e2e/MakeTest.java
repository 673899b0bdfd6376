package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Making playlists and changing them.
@ExtendWith(EndToEnd.class)
class MakeTest {

    @Test
    void surpriseMakesAPlaylistFromNothing(App app) {
        List<String> tracks = app.surprise();
        assertThat(tracks).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void onePickIsWhereThePlaylistBegins(Stage stage, App app) {
        Song begin = stage.local().songs().getFirst();
        app.open("/");
        app.pick(begin);
        app.button("Go on from here").click();
        assertThat(app.awaitPlaylist()).hasSizeGreaterThan(10).startsWith(begin.name());
    }

    @Test
    void journeyPassesByItsWaypointsInTheirOrder(Stage stage, App app) {
        List<Song> waypoints = stage.local().songs().subList(0, 3);
        app.open("/");
        waypoints.forEach(app::pick);
        app.button("Join the dots").click();
        List<String> tracks = app.awaitPlaylist();
        assertThat(tracks)
                .containsSubsequence(waypoints.stream().map(Song::name).toList())
                .startsWith(waypoints.getFirst().name())
                .endsWith(waypoints.getLast().name());
    }

    @Test
    void avoidedTrackIsNotInThePlaylist(Stage stage, App app) {
        List<Song> songs = stage.local().songs();
        app.open("/");
        app.pick(songs.get(0));
        app.pick(songs.get(1));
        app.choose("Options of " + songs.get(1).name(), "Stay away from it");
        app.button("Go on from here").click();
        assertThat(app.awaitPlaylist())
                .contains(songs.get(0).name())
                .doesNotContain(songs.get(1).name());
    }

    @Test
    void addressReproducesThePlaylistInAnotherBrowser(Stage stage, App app) {
        app.open("/");
        app.pick(stage.local().songs().get(2));
        Locator chance = app.find(AriaRole.SLIDER, "Chance");
        chance.focus();
        app.page().keyboard().press("End");
        app.button("Go on from here").click();
        List<String> tracks = app.awaitPlaylist();
        app.page().waitForURL(address -> address.contains("seed=") && address.contains("chance=100"));
        App other = stage.app(stage.local(), Look.DESKTOP);
        other.open(app.page().url());
        assertThat(other.awaitPlaylist()).isEqualTo(tracks);
    }

    @Test
    void lengthIsThatOfTheSettings(App app) {
        app.open("/?length=5");
        assertThat(app.find(AriaRole.TEXTBOX, "Length")).hasValue("5");
        app.button("Surprise me").click();
        assertThat(app.awaitPlaylist()).hasSize(5);
    }

    @Test
    void trackIsReplacedByOneOfSeveral(App app) {
        List<String> before = app.surprise();
        app.choose("More for " + before.get(1), "Replace it by another one");
        assertThat(app.dialog()).isVisible();
        Locator choice = app.dialog().locator("button.track-row").first();
        choice.click();
        assertThat(app.dialog()).hasCount(0);
        app.awaitTracks(tracks -> !tracks.equals(before));
        List<String> after = app.tracks();
        assertThat(after).hasSameSizeAs(before).doesNotContain(before.get(1)).startsWith(before.getFirst());
    }

    @Test
    void removingIsUndoneAndRedone(App app) {
        List<String> before = app.surprise();
        List<String> after = new ArrayList<>(before);
        after.remove(2);
        app.choose("More for " + before.get(2), "Remove it");
        app.awaitTracks(after::equals);
        app.button("Undo").click();
        app.awaitTracks(before::equals);
        app.button("Redo").click();
        app.awaitTracks(after::equals);
    }

    @Test
    void trackIsDraggedToAnotherPlace(App app) {
        List<String> before = app.surprise();
        BoundingBox handle = box(app.button("Move " + before.get(0)));
        BoundingBox goal = box(app.rows().nth(2));
        var mouse = app.page().mouse();
        mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        mouse.down();
        mouse.move(handle.x + handle.width / 2, handle.y + handle.height, new MoveOptions().setSteps(4));
        mouse.move(handle.x + handle.width / 2, goal.y + goal.height / 2, new MoveOptions().setSteps(8));
        mouse.up();
        List<String> after = new ArrayList<>(before);
        Collections.rotate(after.subList(0, 3), -1);
        app.awaitTracks(after::equals);
    }

    @Test
    void trackIsMovedByKeyboard(App app) {
        List<String> before = app.surprise();
        app.button("Move " + before.get(1)).focus();
        app.page().keyboard().press("Space");
        // What is told to those who do not see it: before, the list does not listen yet.
        awaitTold(app, "is picked up, at 2 of|is at 2 of");
        app.page().keyboard().press("ArrowUp");
        awaitTold(app, "is at 1 of");
        app.page().keyboard().press("Space");
        List<String> after = new ArrayList<>(before);
        Collections.swap(after, 0, 1);
        app.awaitTracks(after::equals);
    }

    private static void awaitTold(App app, String pattern) {
        app.page()
                .getByText(Pattern.compile(pattern))
                .first()
                .waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Test
    void whatIsNeverToComeAgainDoesNot(Stage stage, App app) {
        Song begin = stage.local().songs().getFirst();
        app.open("/");
        app.pick(begin);
        app.button("Go on from here").click();
        List<String> before = app.awaitPlaylist();
        String banned = before.get(1);
        app.choose("More for " + banned, "Never again");
        app.awaitTracks(tracks -> !tracks.contains(banned));
        app.button("Go on from here").click();
        app.awaitTracks(tracks -> tracks.size() >= before.size() && !tracks.contains(banned));
        assertThat(app.awaitPlaylist()).startsWith(begin.name()).doesNotContain(banned);
    }

    @Test
    void chartShowsEachStepOfThePlaylist(App app) {
        List<String> tracks = app.surprise();
        app.button("How it flows").click();
        Locator steps = app.find(AriaRole.TABLE, "How it flows").getByRole(AriaRole.ROWHEADER);
        assertThat(steps).hasCount(tracks.size() - 1);
    }

    @Test
    void moreLikeThisMakesAPlaylistFromThatTrack(App app) {
        List<String> before = app.surprise();
        app.choose("More for " + before.get(3), "More like this");
        app.awaitTracks(tracks -> tracks.size() > 1 && tracks.getFirst().equals(before.get(3)));
        assertThat(app.button("Take " + before.get(3) + " out")).isVisible();
    }

    private static BoundingBox box(Locator locator) {
        locator.scrollIntoViewIfNeeded();
        return Objects.requireNonNull(locator.boundingBox());
    }
}
