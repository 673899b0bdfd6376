package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Keeping playlists and passing them on.
@ExtendWith(EndToEnd.class)
class PlaylistsTest {

    @Test
    void savedPlaylistIsListedAndFound(App app) {
        List<String> tracks = save(app, "Rain on the window");
        app.goTo("Playlists");
        app.page()
                .getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"))
                .fill("window");
        app.link("Rain on the window").click();
        Locator rows = app.find(AriaRole.LIST, "Rain on the window").getByRole(AriaRole.LISTITEM);
        assertThat(rows).hasCount(tracks.size());
        assertThat(rows.first()).containsText(title(tracks.getFirst()));
    }

    @Test
    void savedPlaylistIsPlayed(App app) {
        List<String> tracks = save(app, "To be heard");
        open(app, "To be heard");
        app.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Play").setExact(true))
                .click();
        assertThat(app.player()).containsText(title(tracks.getFirst()));
        app.awaitMusic();
    }

    @Test
    void starsAreKept(App app) {
        save(app, "Four stars");
        open(app, "Four stars");
        Locator stars = app.find(AriaRole.GROUP, "Rate Four stars");
        stars.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("4 stars").setExact(true))
                .focus();
        app.page().keyboard().press("Space");
        assertThat(stars).containsText("1 rating");
        Audit.check(app);
        app.page().reload();
        assertThat(stars.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("4 stars").setExact(true)))
                .isChecked();
        app.goTo("Playlists");
        assertThat(app.link("Four stars")).isVisible();
        Audit.check(app);
    }

    @Test
    void exportIsAFileThatPlayersRead(App app) throws IOException {
        List<String> tracks = save(app, "For the car");
        open(app, "For the car");
        app.button("Export").click();
        Download download = app.page()
                .waitForDownload(
                        () -> app.find(AriaRole.MENUITEM, "M3U8 (most players)").click());
        List<String> lines = Files.readAllLines(download.path());
        assertThat(lines).first().isEqualTo("#EXTM3U");
        assertThat(lines.stream().filter(line -> line.startsWith("#EXTINF"))).hasSameSizeAs(tracks);
        assertThat(download.suggestedFilename()).endsWith(".m3u8");
    }

    @Test
    void deletedPlaylistIsGone(App app) {
        save(app, "Not for long");
        open(app, "Not for long");
        app.choose("More for Not for long", "Delete");
        app.page().waitForURL("**/playlists");
        assertThat(app.page().getByText("Not for long is deleted.")).isVisible();
        assertThat(app.link("Not for long")).hasCount(0);
        app.button("Dismiss").click();
        app.page().reload();
        assertThat(app.find(AriaRole.HEADING, "Playlists")).isVisible();
        assertThat(app.link("Not for long")).hasCount(0);
    }

    @Test
    void whoHasTheLinkHearsThePlaylistAndSeesNothingElse(Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        site.setUp("nina", "plum tree in the rain");
        App owner = stage.app(site, Look.DESKTOP);
        owner.open("/").signIn("nina", "plum tree in the rain");
        List<String> tracks = save(owner, "For friends");
        open(owner, "For friends");
        owner.button("Share").click();
        String link = owner.dialog().getByLabel("Link for others").inputValue();
        String embed = owner.dialog().getByLabel("HTML for a page of your own").inputValue();

        App friend = stage.app(site, Look.PHONE);
        friend.open(link);
        assertThat(friend.find(AriaRole.HEADING, "For friends")).isVisible();
        Locator rows = friend.find(AriaRole.LIST, "Tracks").getByRole(AriaRole.LISTITEM);
        assertThat(rows).hasCount(tracks.size());
        rows.nth(1).getByRole(AriaRole.LINK).first().click();
        assertThat(friend.player()).containsText(title(tracks.get(1)));
        friend.awaitMusic();
        Audit.check(friend);

        friend.open(Pattern.compile("src=\"([^\"]*)\"")
                .matcher(embed)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
        assertThat(friend.find(AriaRole.LIST, "Tracks").getByRole(AriaRole.LISTITEM))
                .hasCount(tracks.size());
        friend.open("/");
        assertThat(friend.button("Sign in")).isVisible();
    }

    /// Makes and saves a playlist.
    ///
    /// @return its tracks
    private static List<String> save(App app, String name) {
        List<String> tracks = app.surprise();
        app.button("Save").click();
        app.dialog().getByLabel("Name").fill(name);
        app.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(app.dialog()).containsText("Saved as " + name);
        app.page().keyboard().press("Escape");
        assertThat(app.dialog()).hasCount(0);
        return tracks;
    }

    private static void open(App app, String name) {
        app.open("/playlists");
        app.link(name).click();
        assertThat(app.find(AriaRole.HEADING, name)).isVisible();
    }

    private static String title(String name) {
        return name.substring(name.indexOf(" - ") + 3);
    }
}
