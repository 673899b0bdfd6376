package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// The web app in a browser, in the words of who uses it.
///
/// @param page  the tab that it is open in
/// @param watch what goes wrong unseen
record App(Page page, Watch watch) {

    /// Opens an address of the app.
    App open(String path) {
        page.navigate(path);
        return this;
    }

    /// A button by its whole name.
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /// A link by its whole name.
    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /// A region by its name.
    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    /// Where tracks to begin with are searched.
    Locator search() {
        return page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Search for tracks to begin with"));
    }

    /// The tracks of the playlist that was made, in their order.
    Locator rows() {
        return playlist().getByRole(AriaRole.LISTITEM);
    }

    /// The playlist that was made.
    Locator playlist() {
        return page.getByRole(AriaRole.LIST, new GetByRoleOptions().setName("Playlist"));
    }

    /// Searches a track, and picks the first that is found.
    void pick(String words) {
        search().fill(words);
        Locator hit = page.getByRole(AriaRole.OPTION)
                .filter(new FilterOptions().setHasText(words))
                .first();
        hit.click();
        assertThat(search()).hasValue("");
    }

    /// Opens Make and has it make a playlist of its own choice.
    App surprise() {
        open("/");
        button("Surprise me").click();
        assertThat(rows().first()).isVisible();
        return this;
    }

    /// What the rows of the playlist say, in their order.
    List<String> tracks() {
        return rows().allInnerTexts();
    }
}
