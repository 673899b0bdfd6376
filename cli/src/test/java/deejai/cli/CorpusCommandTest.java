package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.corpus.CorpusFile;
import deejai.corpus.DescribedCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CorpusCommandTest {

    @TempDir
    private Path folder;

    private Program deejai;
    private Path playlists;

    @BeforeEach
    void somePlaylists() throws IOException {
        deejai = new Program(folder.resolve("home"));
        playlists = Files.createDirectories(folder.resolve("playlists"));
        Files.writeString(playlists.resolve("1.txt"), "t1 t2 t3\nt1 t2 t4\nt2 t1\nt5 t6\n");
        Files.writeString(playlists.resolve("2.m3u8"), "#EXTM3U\n#EXTINF:1,A - B\na.mp3\n");
    }

    @Test
    void infoCountsSourcesAndWhatCleaningLeaves() {
        JsonNode info =
                deejai.done("corpus", "info", playlists.toString(), "--json").json();

        assertThat(Program.keys(info))
                .containsExactly("sources", "read", "cleaning", "corpus", "damaged", "unknown", "problems");
        assertThat(Program.texts(info.get("sources"), "kind")).containsExactly("M3U", "lines of ids");
        assertThat(Program.keys(info.get("read")))
                .containsExactly("files", "playlists", "entries", "tracks", "artists", "lengths");
        assertThat(info.get("read").get("playlists").asInt()).isEqualTo(5);
        assertThat(info.get("read").get("entries").asInt()).isEqualTo(11);
        assertThat(info.get("cleaning").get("minCount").asInt()).isEqualTo(3);
        assertThat(Program.texts(info.get("cleaning").get("steps"), "step"))
                .containsExactly(
                        "read",
                        "newest",
                        "same-isrc",
                        "same-recording",
                        "same-song",
                        "repeats",
                        "length",
                        "near-identical",
                        "rare");
        assertThat(info.get("corpus").get("playlists").asInt()).isEqualTo(3);
        assertThat(info.get("corpus").get("tracks").asInt()).isEqualTo(2);
    }

    @Test
    void convertWritesTheCorpus() throws IOException {
        Path file = folder.resolve("my.corpus");

        Outcome outcome =
                deejai.done("corpus", "convert", playlists.toString(), "-o", file.toString(), "--min-count", "1");

        assertThat(outcome.out()).contains("lines of ids", "Cleaning leaves", "Written to " + file);
        DescribedCorpus corpus = CorpusFile.read(file);
        assertThat(corpus.corpus().playlists()).isEqualTo(4);
        assertThat(corpus.vocabulary().find("t6")).isNotNegative();
        JsonNode again = deejai.done("corpus", "info", file.toString(), "--min-count", "1", "--json")
                .json();
        assertThat(again.get("corpus").get("entries").asInt())
                .isEqualTo(corpus.corpus().entries());
    }

    @Test
    void whatWasPassedOverIsTold() throws IOException {
        Files.writeString(playlists.resolve("bad.xspf"), "<playlist><");
        for (int i = 0; i < 12; i++) {
            Files.writeString(playlists.resolve("note-" + i), "Dear diary, nothing to hear.");
        }

        Outcome outcome = deejai.done("corpus", "info", playlists.toString());

        assertThat(outcome.err())
                .contains("Passed over 1 file, damaged or not readable", "bad.xspf: XML is damaged")
                .contains("Passed over 12 files, no playlists", "and 2 more; --json names them");
        JsonNode info =
                deejai.done("corpus", "info", playlists.toString(), "--json").json();
        assertThat(info.get("problems")).hasSize(13);
        assertThat(info.get("damaged").asInt()).isEqualTo(1);
        assertThat(info.get("unknown").asInt()).isEqualTo(12);
    }

    @Test
    void nothingToLearnFromIsAFailureAndWritesNothing() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("note"), "Dear diary, nothing to hear.");
        Path file = folder.resolve("my.corpus");

        Outcome none = deejai.run("corpus", "convert", notes.toString(), "-o", file.toString());
        Outcome rare = deejai.run("corpus", "convert", playlists.toString(), "-o", file.toString(), "--min-count", "9");

        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.errors()).singleElement().asString().contains("no playlists found", "note");
        assertThat(rare.exitCode()).isEqualTo(1);
        assertThat(rare.errors()).singleElement().asString().contains("nothing is left after cleaning");
        assertThat(file).doesNotExist();
    }

    @Test
    void fileThatIsThereStaysWhenConvertingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("my.corpus"), "precious");

        deejai.run("corpus", "convert", playlists.toString(), "-o", file.toString(), "--min-count", "9");

        assertThat(file).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus",
                "corpus frobnicate",
                "corpus info",
                "corpus convert x",
                "corpus convert -o x",
                "corpus info x --min-count 0",
                "corpus info x --max-length 1",
                "corpus info x --near-identical 1.5",
                "corpus info x --session-gap 0",
                "corpus info x --session-gap long"
            })
    void wrongUsageIsToldInOneLine(String arguments) {
        Outcome outcome = deejai.run(arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).hasSize(1);
    }

    @Test
    void pathThatIsNotThereIsToldInOneLine() {
        Outcome outcome = deejai.run("corpus", "info", folder.resolve("x").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().endsWith("x: no such file or folder");
    }
}
