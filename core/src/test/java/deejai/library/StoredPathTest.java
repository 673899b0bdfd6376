package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"song.mp3", "Motörhead/Ace of Spades 🎸.flac", "100% #1?.ogg", "file:song.mp3"})
    void nameThatIsTextStaysAsItIs(String name) {
        Path path = Path.of("music").toAbsolutePath().resolve(name);
        assertThat(StoredPath.text(path)).isEqualTo(path.toString());
        assertThat(StoredPath.read(StoredPath.text(path))).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///music/caf%E9.mp3", "file:///music/%FF%FE/%20%25.mp3", "file:///music/a%0Ab.mp3"})
    void nameThatIsNoTextLeadsBackToItself(String uri) {
        Assumptions.assumeTrue(File.separatorChar == '/', "names are text on Windows");
        Path path = Path.of(URI.create(uri));
        assertThat(StoredPath.text(path)).doesNotContain("\n");
        assertThat(StoredPath.read(StoredPath.text(path))).isEqualTo(path);
    }

    @Test
    void namesThatLookAlikeStayApart() {
        Assumptions.assumeTrue(File.separatorChar == '/', "names are text on Windows");
        Path one = Path.of(URI.create("file:///music/caf%E9.mp3"));
        Path other = Path.of(URI.create("file:///music/caf%E8.mp3"));
        assertThat(StoredPath.text(one)).isNotEqualTo(StoredPath.text(other));
    }
}
