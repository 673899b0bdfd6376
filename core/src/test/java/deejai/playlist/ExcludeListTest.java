package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deejai.library.Track;
import deejai.playlist.ExcludeList.Exclusion;
import deejai.playlist.ExcludeList.LineCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcludeListTest {

    @TempDir
    private Path folder;

    private final Track carol = TrackFixture.titled("Carol of the Bells")
            .album("Christmas Time")
            .by("X")
            .track();
    private final Track war =
            TrackFixture.titled("War Pigs").by("Black Sabbath").track();
    private final Track warm =
            TrackFixture.titled("Warm Leatherette").by("Grace Jones").track();
    private final Track book =
            TrackFixture.titled("Chapter 1").genres("Audiobooks").track();

    private List<Track> tracks() {
        return List.of(
                carol,
                war,
                warm,
                book,
                TrackFixture.titled("file")
                        .path(folder.resolve("a/b/file.mp3").toString())
                        .track(),
                TrackFixture.titled("other")
                        .path(folder.resolve("a/c/other.mp3").toString())
                        .track());
    }

    @Test
    void aLineIsAnIdAPathANameOrAFolder() throws IOException {
        assertThat(excluded(war.id())).containsExactly("War Pigs");
        assertThat(excluded("black sabbath - war pigs")).containsExactly("War Pigs");
        assertThat(excluded("a/b/file.mp3")).containsExactly("file");
        assertThat(excluded(folder.resolve("a/c/other.mp3").toString())).containsExactly("other");
        assertThat(excluded("a/b/")).containsExactly("file");
        assertThat(excluded(folder.resolve("a").toString())).containsExactly("file", "other");
    }

    @Test
    void aLineThatIsNoTrackExcludesWhatHasAllOfItsWords() throws IOException {
        assertThat(excluded("christmas")).containsExactly("Carol of the Bells");
        assertThat(excluded("BELLS, time!")).containsExactly("Carol of the Bells");
        assertThat(excluded("bells war")).isEmpty();
        assertThat(excluded("audiobooks")).containsExactly("Chapter 1");
        assertThat(excluded("mp3")).containsExactly("file", "other");
    }

    @Test
    void wordsAreWholeUnlessAStarFollows() throws IOException {
        assertThat(excluded("war")).containsExactly("War Pigs");
        assertThat(excluded("war*")).containsExactly("War Pigs", "Warm Leatherette");
        assertThat(excluded("audiobook")).isEmpty();
        assertThat(excluded("audiobook*")).containsExactly("Chapter 1");
    }

    @Test
    void eachLineTellsWhatItExcludesAndCommentsDoNotCount() throws IOException {
        Exclusion exclusion = find("list.txt", "# not now\n\nchristmas\nBlack Sabbath - War Pigs\npolka\n");
        assertThat(exclusion.counts())
                .containsExactly(
                        new LineCount("christmas", true, 1),
                        new LineCount("Black Sabbath - War Pigs", false, 1),
                        new LineCount("polka", true, 0));
        assertThat(exclusion.ids()).containsExactlyInAnyOrder(carol.id(), war.id());
    }

    @Test
    void aPlaylistExcludesItsTracksAndHasNoWords() throws IOException {
        Exclusion exclusion = find("list.m3u8", "#EXTM3U\na/b/file.mp3\nchristmas\n");
        assertThat(exclusion.counts())
                .containsExactly(
                        new LineCount(folder.resolve("a/b/file.mp3").toString(), false, 1),
                        new LineCount(folder.resolve("christmas").toString(), false, 0));
    }

    @Test
    void aListThatIsNoTextIsRefusedByName() throws IOException {
        Path file = Files.write(folder.resolve("list.txt"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ExcludeList.read(file))
                .withMessage(file + ": no text in UTF-8");
    }

    private List<String> excluded(String line) throws IOException {
        Exclusion exclusion = find("list.txt", line);
        return tracks().stream()
                .filter(track -> exclusion.ids().contains(track.id()))
                .map(Track::title)
                .toList();
    }

    private Exclusion find(String name, String text) throws IOException {
        return ExcludeList.read(Files.writeString(folder.resolve(name), text)).find(tracks());
    }
}
