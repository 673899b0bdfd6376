package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Accounts: making them, coming in, going out.
@ExtendWith(EndToEnd.class)
class AccountsTest {

    private static final String PASSWORD = "plum tree in the rain";

    @Test
    void linkOfTheFirstStartMakesTheFirstAccount(Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        App app = stage.app(site, Look.DESKTOP);
        app.open(site.setupLink().toString());
        app.page().getByLabel("Name").fill("nina");
        app.find(AriaRole.TEXTBOX, "Password").fill("too short");
        assertThat(app.page().getByText("3 more characters needed.")).isVisible();
        app.find(AriaRole.TEXTBOX, "Password").fill(PASSWORD);
        app.button("Create the account").click();
        assertThat(app.button("Surprise me")).isVisible();
        assertThat(app.page().url()).doesNotContain("token");
    }

    @Test
    void wrongPasswordIsToldAndTheRightOneComesIn(Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        site.setUp("nina", PASSWORD);
        App app = stage.app(site, Look.DESKTOP);
        app.watch().expect(401, "/api/v2/session");
        app.open("/playlists");
        app.trySignIn("nina", "pear tree in the rain");
        assertThat(app.page().getByRole(AriaRole.ALERT)).containsText("Name or password is wrong.");
        app.signIn("nina", PASSWORD);
        assertThat(app.find(AriaRole.HEADING, "Playlists")).isVisible();
        app.choose("Your account", "Sign out");
        assertThat(app.button("Sign in")).isVisible();
        app.page().reload();
        assertThat(app.button("Sign in")).isVisible();
    }

    @Test
    void adminMakesAnAccountForSomebodyElse(Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        site.setUp("nina", PASSWORD);
        App nina = stage.app(site, Look.DESKTOP);
        nina.open("/account/people").signIn("nina", PASSWORD);
        nina.button("New account").click();
        nina.dialog().getByLabel("Name").fill("otto");
        nina.dialog().getByLabel("Password to begin with").fill("cold soup on a hot day");
        nina.button("Make the account").click();
        assertThat(nina.region("People")).containsText("otto");

        App otto = stage.app(site, Look.DESKTOP);
        otto.open("/library").signIn("otto", "cold soup on a hot day");
        assertThat(otto.find(AriaRole.HEADING, "Library")).isVisible();
        assertThat(otto.button("Scan now")).hasCount(0);
        assertThat(otto.find(AriaRole.TEXTBOX, "Folder of music")).hasCount(0);
    }

    @Test
    void changedPasswordIsTheOneThatComesIn(Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        site.setUp("nina", PASSWORD);
        App app = stage.app(site, Look.DESKTOP);
        app.open("/account").signIn("nina", PASSWORD);
        Locator card = app.region("Password");
        card.getByLabel("Present password").fill(PASSWORD);
        card.getByLabel("New password").fill("a harbour full of small boats");
        app.button("Change the password").click();
        assertThat(card).containsText("Your password is changed.");
        app.choose("Your account", "Sign out");
        app.signIn("nina", "a harbour full of small boats");
        assertThat(app.button("Surprise me")).isVisible();
    }

    @Test
    void tokenIsShownOnceAndRevoked(Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        site.setUp("nina", PASSWORD);
        App app = stage.app(site, Look.DESKTOP);
        app.open("/account").signIn("nina", PASSWORD);
        app.button("New token").click();
        app.dialog().getByLabel("What is it for?").fill("Kitchen radio");
        app.button("Make the token").click();
        assertThat(app.dialog().getByLabel("Your token").inputValue()).startsWith("deejai_");
        app.button("Done").click();
        Locator tokens = app.region("Access for programs");
        assertThat(tokens).containsText("Kitchen radio");
        app.button("Revoke Kitchen radio").click();
        app.button("Revoke it").click();
        assertThat(tokens).not().containsText("Kitchen radio");
    }

    @Test
    void visitorsOfAPublicServerMakePlaylistsAndSeeNoLibrary(Stage stage) {
        Site site = stage.site(Site.Kind.PUBLIC);
        site.setUp("nina", PASSWORD);
        App app = stage.app(site, Look.DESKTOP);
        assertThat(app.surprise()).hasSizeGreaterThan(10);
        Locator navigation = app.find(AriaRole.NAVIGATION, "Pages");
        assertThat(navigation).containsText("Playlists");
        assertThat(navigation).not().containsText("Library");
        assertThat(app.button("Play all")).isDisabled();
        assertThat(app.link("Sign in")).isVisible();
    }
}
