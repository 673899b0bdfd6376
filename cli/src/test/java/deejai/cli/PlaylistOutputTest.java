package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.cli.SharedMusic.Music;
import deejai.exchange.M3uPlaylist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where playlists go, and in which format.
@ExtendWith(SharedMusic.class)
class PlaylistOutputTest {

    private final Music music;
    private final Program deejai;

    @TempDir
    private Path folder;

    PlaylistOutputTest(Music music) {
        this.music = music;
        this.deejai = music.program();
    }

    @Test
    void m3u8PathsAreRelativeToTheFile() throws IOException {
        Path file = folder.resolve("lists/evening.m3u8");
        Files.createDirectories(file.getParent());

        Outcome outcome = deejai.done("playlist", "requiem", "--size", "12", "-o", file.toString());

        assertThat(outcome.out()).contains("Mozart - Requiem", "written to " + file);
        assertThat(Files.readString(file))
                .startsWith("#EXTM3U\n")
                .contains("#EXTINF:9,Mozart - Requiem\n")
                .doesNotContain("\n/");
        assertThat(M3uPlaylist.read(file).paths()).isEqualTo(paths(12));
    }

    @Test
    void m3u8PathsAreAbsoluteWhenAsked() throws IOException {
        Path file = folder.resolve("evening.m3u8");

        deejai.done("playlist", "requiem", "--size", "12", "--absolute", "-o", file.toString());

        assertThat(Files.readString(file)).contains("\n" + music.file(SharedMusic.REQUIEM) + "\n");
        assertThat(M3uPlaylist.read(file).paths()).isEqualTo(paths(12));
    }

    @ParameterizedTest
    @CsvSource({
        "m3u8, #EXTM3U",
        "M3U8, #EXTM3U",
        "xspf, <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "jspf, {",
        "json, {",
    })
    void formatsGoToStandardOutputAndToFiles(String format, String firstLine) throws IOException {
        Path file = folder.resolve("list." + format);
        Path other = folder.resolve("list.txt");

        Outcome printed = deejai.done("playlist", "requiem", "--format", format);
        deejai.done("playlist", "requiem", "-o", file.toString(), "--absolute");
        deejai.done("playlist", "requiem", "-o", other.toString(), "--absolute", "--format", format);

        assertThat(printed.out()).startsWith(firstLine).contains("Requiem");
        assertThat(Files.readString(file)).isEqualToIgnoringNewLines(printed.out());
        assertThat(other).hasSameTextualContentAs(file);
    }

    @Test
    void jsonOptionPrintsTheDocumentBesideTheFile() throws IOException {
        Path file = folder.resolve("list.xspf");

        JsonNode document = deejai.done("playlist", "requiem", "-o", file.toString(), "--json")
                .json();

        assertThat(Program.keys(document)).containsExactly("tracks", "stopped", "model");
        assertThat(Files.readString(file)).contains("<trackList>");
    }

    @Test
    void jsonFileHoldsTheDocumentOfTheJsonOption() throws IOException {
        Path file = folder.resolve("list.json");

        JsonNode document = deejai.done("playlist", "requiem", "-o", file.toString(), "--json")
                .json();

        assertThat(JsonMapper.shared().readTree(Files.readString(file))).isEqualTo(document);
    }

    @Test
    void journeyIsWrittenToo() throws IOException {
        Path file = folder.resolve("journey.m3u8");

        deejai.done("journey", "take five", "requiem", "--size", "1", "-o", file.toString());

        M3uPlaylist playlist = M3uPlaylist.read(file);
        assertThat(playlist.title()).isEqualTo("Take Five to Requiem");
        assertThat(playlist.paths()).hasSize(3).endsWith(music.file(SharedMusic.REQUIEM));
    }

    @Test
    void fileIsReplacedAndNothingElseIsLeftBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("list.m3u8"), "old");

        deejai.done("playlist", "requiem", "-o", file.toString());

        assertThat(file).content().startsWith("#EXTM3U");
        assertThat(folder).isDirectoryContaining(found -> found.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void folderIsNotOverwritten() throws IOException {
        Path target = Files.createDirectory(folder.resolve("list.m3u8"));

        Outcome outcome = deejai.run("playlist", "requiem", "-o", target.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines()).containsExactly("deejai: " + target + ": a folder; name the file to write");
    }

    @Test
    void missingFolderIsNamed() {
        Path target = folder.resolve("no such folder/list.m3u8");

        Outcome outcome = deejai.run("playlist", "requiem", "-o", target.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("there is no folder " + target.getParent());
    }

    /// The files of a playlist from "requiem".
    private List<Path> paths(int size) {
        JsonNode playlist = deejai.done("playlist", "requiem", "--size", Integer.toString(size), "--json")
                .json();
        return Program.texts(playlist.get("tracks"), "path").stream()
                .map(Path::of)
                .toList();
    }
}
