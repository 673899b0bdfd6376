package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/nina");

    @Test
    void linuxKeepsDataInLocalShare() {
        assertThat(DataFolder.of(Map.of(), "Linux", HOME).path()).isEqualTo(HOME.resolve(".local/share/deejai"));
    }

    @Test
    void absoluteXdgFolderIsUsed() {
        String xdg = HOME.resolve("data").toAbsolutePath().toString();

        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", xdg), "Linux", HOME).path())
                .isEqualTo(Path.of(xdg, "deejai"));
    }

    @Test
    void relativeOrEmptyXdgFolderIsIgnored() {
        Path usual = HOME.resolve(".local/share/deejai");

        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME).path())
                .isEqualTo(usual);
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", ""), "Linux", HOME).path())
                .isEqualTo(usual);
    }

    @Test
    void macKeepsDataInApplicationSupport() {
        assertThat(DataFolder.of(Map.of(), "Mac OS X", HOME).path())
                .isEqualTo(HOME.resolve("Library/Application Support/deejai"));
    }

    @Test
    void windowsKeepsDataInLocalAppData() {
        String local = "C:/Users/nina/AppData/Local";

        assertThat(DataFolder.of(Map.of("LOCALAPPDATA", local), "Windows 11", HOME)
                        .path())
                .isEqualTo(Path.of(local, "deejai"));
    }

    @Test
    void deejaiHomeComesBeforeTheRulesOfAllSystems() {
        Map<String, String> environment =
                Map.of("DEEJAI_HOME", "/srv/dj", "XDG_DATA_HOME", "/srv/xdg", "LOCALAPPDATA", "C:/Local");

        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(DataFolder.of(environment, system, HOME).path()).isEqualTo(Path.of("/srv/dj"));
        }
    }

    @Test
    void blankDeejaiHomeIsIgnored() {
        assertThat(DataFolder.of(Map.of("DEEJAI_HOME", " "), "Linux", HOME).path())
                .isEqualTo(HOME.resolve(".local/share/deejai"));
    }

    @Test
    void libraryAndModelsAreInIt() {
        DataFolder folder = new DataFolder(HOME);

        assertThat(folder.library()).isEqualTo(HOME.resolve("library.db"));
        assertThat(folder.models()).isEqualTo(HOME.resolve("models"));
    }
}
