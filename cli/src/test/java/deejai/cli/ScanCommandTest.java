package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScanCommandTest {

    @TempDir
    private Path root;

    private Path music;
    private Path song;
    private Program deejai;

    @BeforeEach
    void twoSongs() {
        music = root.resolve("my music");
        song = music.resolve("Björk - Jóga.wav");
        deejai = new Program(root.resolve("home"));
        WavFile.write(song, 1, 3, null, null);
        WavFile.write(music.resolve("below/ace.wav"), 2, 4, "Motörhead", "Ace of Spades");
    }

    @Test
    void documentHasTheKeysOfTheContractAndNothingElse() {
        JsonNode report = scan();

        assertThat(Program.keys(report))
                .containsExactly(
                        "scanned",
                        "added",
                        "updated",
                        "moved",
                        "removed",
                        "skipped",
                        "failed",
                        "seconds",
                        "audioSeconds",
                        "model");
        assertThat(report.get("scanned").asInt()).isEqualTo(2);
        assertThat(report.get("added").asInt()).isEqualTo(2);
        assertThat(report.get("audioSeconds").asDouble()).isBetween(6.9, 7.1);
    }

    @Test
    void textSaysWhatWasDone() {
        assertThat(deejai.done("scan", music.toString()).out()).contains("2 files: 2 added", "0:07 of music");
    }

    @Test
    void secondScanPassesOverAll() {
        scan();

        assertCounts(scan(), "skipped", 2);
    }

    @Test
    void movedFileIsNotAnalysedAgain() throws IOException {
        scan();
        String id = idOf("joga");
        Path moved = music.resolve("iceland/Jóga.wav");
        Files.createDirectories(moved.getParent());
        Files.move(song, moved);

        JsonNode report = scan();

        assertCounts(report, "moved", 1, "skipped", 1);
        assertThat(report.get("audioSeconds").asDouble()).isZero();
        assertThat(idOf(moved.toString())).isEqualTo(id);
    }

    @Test
    void newTagsAreReadWithoutAnalysingAgain() {
        scan();
        String id = idOf("joga");
        WavFile.write(song, 1, 3, "Björk", "Army of Me");

        JsonNode report = scan();

        assertCounts(report, "updated", 1, "skipped", 1);
        assertThat(report.get("audioSeconds").asDouble()).isZero();
        assertThat(idOf("army of me")).isEqualTo(id);
    }

    @Test
    void removedFileIsFoundNoLonger() throws IOException {
        scan();
        Files.delete(song);

        assertCounts(scan(), "removed", 1, "skipped", 1);
        assertThat(deejai.done("search", "joga", "--json").json()).isEmpty();
    }

    @Test
    void fileThatCannotBeReadIsKeptWithItsReason() throws IOException {
        Path broken = Files.writeString(music.resolve("broken.wav"), "this is no sound");

        assertCounts(scan(), "added", 2, "failed", 1);

        JsonNode failures = deejai.done("failures", "--json").json();
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).get("path").asString()).isEqualTo(broken.toString());
        assertThat(failures.get(0).get("reason").asString()).isNotBlank();
        assertThat(failures.get(0).get("hint").asString()).isNotBlank();
        assertThat(deejai.done("failures").out()).startsWith("1 file ").contains(broken + ": ");
        assertThat(deejai.done("status", "--json").json().get("failed").asInt()).isEqualTo(1);
    }

    @Test
    void fileNamesCannotCommandTheTerminal() throws IOException {
        Path broken;
        try {
            broken = Files.writeString(music.resolve("clear\u001b[2Jand\nbreak.wav"), "this is no sound");
        } catch (IOException | InvalidPathException e) {
            assumeTrue(false, "no such names here: " + e);
            return;
        }
        deejai.done("scan", music.toString());

        assertThat(deejai.done("failures").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("clear?[2Jand?break.wav: ");
        assertThat(deejai.done("failures", "--json").json().get(0).get("path").asString())
                .isEqualTo(broken.toString());
    }

    @Test
    void failedFileIsTriedAgainOnlyWhenAsked() throws IOException {
        Files.writeString(music.resolve("broken.wav"), "this is no sound");
        scan();

        assertCounts(scan(), "skipped", 3);
        assertCounts(scan("--retry-failed"), "skipped", 2, "failed", 1);
    }

    @Test
    void statusTellsTracksAndModels() {
        scan();

        JsonNode status = deejai.done("status", "--json").json();

        assertThat(Program.keys(status)).contains("library", "sizeBytes", "tracks", "audioSeconds", "failed", "models");
        assertThat(status.get("library").asString())
                .isEqualTo(deejai.home().resolve("library.db").toString());
        assertThat(status.get("tracks").asInt()).isEqualTo(2);
        assertThat(status.get("models")).hasSize(1);
        assertThat(status.get("models").get(0).get("tracks").asInt()).isEqualTo(2);
        assertThat(status.get("models").get(0).get("inUse").asBoolean()).isTrue();
        assertThat(deejai.done("status").out()).contains("2 tracks", "in use");
    }

    @Test
    void libraryOptionChoosesTheLibrary() {
        Path library = root.resolve("other/mine.db");

        deejai.done("scan", music.toString(), "--library", library.toString());

        assertThat(library).isRegularFile();
        assertThat(deejai.home().resolve("library.db")).doesNotExist();
        assertThat(deejai.done("--library", library.toString(), "search", "ace", "--json")
                        .json())
                .hasSize(1);
        assertThat(deejai.run("status").exitCode()).isEqualTo(1);
    }

    @Test
    void untrainedModelIsToldInOneLine() {
        Outcome trained = deejai.done("scan", music.toString());
        assertThat(trained.err()).doesNotContain("not trained");

        deejai.done("model", "use", "random-compact");
        Outcome outcome = deejai.done("scan", music.toString());
        assertThat(outcome.err().lines().filter(line -> line.contains("not trained")))
                .hasSize(1);
    }

    private JsonNode scan(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "scan";
        arguments[1] = music.toString();
        arguments[2] = "--json";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return deejai.done(arguments).json();
    }

    /// The id of the track that a TRACK argument means.
    private String idOf(String track) {
        return deejai.done("playlist", track, "--size", "1", "--json")
                .json()
                .get("tracks")
                .get(0)
                .get("id")
                .asString();
    }

    /// Checks all counts of a report but `scanned`: those that are not named must be 0.
    private static void assertCounts(JsonNode report, Object... namesAndCounts) {
        StringBuilder counts = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String name : new String[] {"added", "updated", "moved", "removed", "skipped", "failed"}) {
            counts.append(name).append(' ').append(report.get(name).asInt()).append('\n');
            int count = 0;
            for (int i = 0; i < namesAndCounts.length; i += 2) {
                count = name.equals(namesAndCounts[i]) ? (int) namesAndCounts[i + 1] : count;
            }
            expected.append(name).append(' ').append(count).append('\n');
        }
        assertThat(counts).hasToString(expected.toString());
    }
}
