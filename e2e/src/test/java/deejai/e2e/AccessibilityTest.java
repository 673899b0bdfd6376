package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing on any page keeps people out, by day and by night, on desktops and phones.
@ExtendWith(EndToEnd.class)
class AccessibilityTest {

    static List<Look> looks() {
        return List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE, Look.PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesAreForEverybody(Look look, Stage stage) {
        App app = stage.app(stage.local(), look);
        app.open("/");
        assertThat(app.button("Surprise me")).isVisible();
        Audit.check(app);
        app.surprise();
        app.button("Play all").click();
        app.awaitMusic();
        Audit.check(app);
        for (String page : List.of("Map", "Discover", "Playlists", "Library")) {
            app.goTo(page);
            Audit.check(app);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void entriesAreForEverybody(Look look, Stage stage) {
        Site site = stage.site(Site.Kind.ACCOUNTS);
        App app = stage.app(site, look);
        app.open(site.setupLink().toString());
        assertThat(app.button("Create the account")).isVisible();
        Audit.check(app);
        site.setUp("nina", "plum tree in the rain");
        app.open("/");
        assertThat(app.button("Sign in")).isVisible();
        Audit.check(app);
        app.signIn("nina", "plum tree in the rain");
        app.open("/account");
        assertThat(app.region("Where you are signed in")).containsText("This one");
        Audit.check(app);
        app.open("/account/people");
        assertThat(app.region("People")).containsText("nina");
        Audit.check(app);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void firstRunIsForEverybody(Look look, Stage stage) {
        App app = stage.app(stage.empty(), look);
        app.open("/");
        assertThat(app.button("Compose a demo library")).isVisible();
        Audit.check(app);
    }
}
