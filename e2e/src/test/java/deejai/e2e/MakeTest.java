package deejai.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Making playlists.
@ExtendWith(EndToEnd.class)
class MakeTest {

    @Test
    void surpriseMakesAPlaylistOfNothing(App app) {
        app.surprise();
        assertThat(app.rows()).hasCount(20);
    }
}
