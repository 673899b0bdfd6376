package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.function.Predicate;

/// The web app in a browser, in the words of who uses it.
///
/// @param site  the server that it is of
/// @param page  the tab that it is open in
/// @param watch what goes wrong unseen
record App(Site site, Page page, Watch watch) {

    /// Opens an address of the app.
    App open(String path) {
        page.navigate(path);
        return this;
    }

    /// What has a role and exactly a name.
    Locator find(AriaRole role, String name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }

    /// A button by its whole name.
    Locator button(String name) {
        return find(AriaRole.BUTTON, name);
    }

    /// A link by its whole name.
    Locator link(String name) {
        return find(AriaRole.LINK, name);
    }

    /// Chooses what a menu offers.
    ///
    /// @param menu name of the button that opens it
    void choose(String menu, String item) {
        button(menu).click();
        find(AriaRole.MENUITEM, item).click();
    }

    /// The dialog that is open.
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /// A part of the page by its name.
    Locator region(String name) {
        return find(AriaRole.REGION, name);
    }

    /// Goes to a page by the navigation, and waits until it is there.
    void goTo(String name) {
        Locator link = find(AriaRole.NAVIGATION, "Pages")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
        link.click();
        assertThat(link).hasAttribute("aria-current", "page");
        assertThat(page.getByRole(AriaRole.MAIN)).not().isEmpty();
        assertThat(page.getByLabel("One moment ...")).hasCount(0);
    }

    /// Draws a line with the mouse.
    ///
    /// @param surface what is drawn upon
    /// @param corners each from the left and from the top of it, 0 to 1
    void draw(Locator surface, double[][] corners) {
        BoundingBox box = requireNonNull(surface.boundingBox());
        Mouse mouse = page.mouse();
        mouse.move(box.x + corners[0][0] * box.width, box.y + corners[0][1] * box.height);
        mouse.down();
        for (double[] corner : corners) {
            mouse.move(box.x + corner[0] * box.width, box.y + corner[1] * box.height, new MoveOptions().setSteps(6));
        }
        mouse.up();
    }

    /// The map of the library.
    Locator map() {
        return find(AriaRole.APPLICATION, "Map of your music");
    }

    /// Where tracks to begin with are searched.
    Locator search() {
        return page.getByLabel("Search for tracks to begin with").first();
    }

    /// Searches a track, and picks it.
    void pick(Song song) {
        search().fill(song.title());
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(song.title()).setHasText(song.artist()))
                .first()
                .click();
        assertThat(button("Take " + song.name() + " out")).isVisible();
    }

    /// The playlist that was made.
    Locator playlist() {
        return find(AriaRole.LIST, "Playlist");
    }

    /// The tracks of the playlist that was made, in their order.
    Locator rows() {
        return playlist().getByRole(AriaRole.LISTITEM);
    }

    /// What the tracks of the playlist are called, in their order.
    List<String> tracks() {
        Object names = playlist()
                .locator("button[aria-label^='More for ']")
                .evaluateAll("buttons => buttons.map(({ariaLabel}) => ariaLabel.slice('More for '.length))");
        return ((List<?>) names).stream().map(String.class::cast).toList();
    }

    /// Waits until the tracks of the playlist are as they should be.
    void awaitTracks(Predicate<List<String>> asTheyShouldBe) {
        page.waitForCondition(() -> asTheyShouldBe.test(tracks()));
    }

    /// Waits until the playlist is complete.
    List<String> awaitPlaylist() {
        assertThat(rows().first()).isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        return tracks();
    }

    /// Opens Make and has it make a playlist of its own choice.
    ///
    /// @return its tracks
    List<String> surprise() {
        open("/");
        button("Surprise me").click();
        return awaitPlaylist();
    }

    /// Sends a name and a password on the page that asks for them.
    void trySignIn(String name, String password) {
        page.getByLabel("Name").fill(name);
        find(AriaRole.TEXTBOX, "Password").fill(password);
        button("Sign in").click();
    }

    /// Signs in on the page that asks for it.
    App signIn(String name, String password) {
        trySignIn(name, password);
        assertThat(button("Your account")).isVisible();
        return this;
    }

    /// The player at the foot of the page.
    Locator player() {
        return region("Player");
    }

    /// A button of the player.
    Locator playerButton(String name) {
        return player().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Waits until music has been heard for a second.
    void awaitMusic() {
        Sounds.awaitBeyond(page, 1);
    }
}
