package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import deejai.library.CoListeningStore.Source;
import deejai.library.Library;
import deejai.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `train track2vec --from-library`, and what `scan` does of it.
class FromLibraryTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path music;
    private Program deejai;

    @BeforeEach
    void writeMusic() throws IOException {
        home = folder.toRealPath().resolve("home");
        music = folder.toRealPath().resolve("music");
        deejai = new Program(home);
        for (int i = 0; i < 6; i++) {
            Path file = music.resolve("disc " + i).resolve(i + ".wav");
            Files.createDirectories(file.getParent());
            WavFile.write(file, i, 6 + i, i < 4 ? "Artist " + i / 2 : "Alone " + i, "Song " + i);
        }
    }

    @Test
    void theFirstScanLearnsAndTheNextDoesNotIfNothingHasChanged() throws LibraryException {
        Outcome first = scan();
        Optional<String> learned = revision();
        Outcome second = scan();

        assertThat(first.err()).contains("Learning what goes together from 2 artists", "4 tracks");
        assertThat(learned).isPresent();
        assertThat(second.err()).doesNotContain("Learning");
        assertThat(revision()).isEqualTo(learned);
    }

    @Test
    void aPlaylistThatComesIntoTheFoldersIsLearnedFromByTheNextScan() throws IOException, LibraryException {
        scan();
        Files.createDirectories(music.resolve("lists"));
        Files.writeString(music.resolve("lists/evening.m3u8"), "../disc 4/4.wav\n../disc 5/5.wav\n../disc 0/0.wav\n");

        Outcome outcome = scan();

        assertThat(outcome.err()).contains("1 playlist, 2 artists", "3 entries, 3 of them in the library", "6 tracks");
        assertThat(scan().err()).doesNotContain("Learning");
    }

    @Test
    void aScanThatIsNotToLearnDoesNotNorDoThoseAfterIt() throws LibraryException {
        deejai.done("scan", music.toString(), "--no-co-listening");
        assertThat(revision()).isEmpty();

        scan();
        assertThat(revision()).isEmpty();

        deejai.done("scan", music.toString(), "--co-listening");
        assertThat(revision()).isPresent();
    }

    @Test
    void whatWasDroppedDoesNotComeBackUntilItIsAskedFor() throws LibraryException {
        scan();
        deejai.done("co-listening", "drop", "--source", "library");
        scan();
        assertThat(revision()).isEmpty();

        deejai.done("train", "track2vec", "--from-library");
        assertThat(revision()).isPresent();
    }

    @Test
    void namedPlaylistsAndHistoryAreRememberedUntilTheyAreForgotten() throws IOException, LibraryException {
        scan();
        Path playlists = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(playlists.resolve("a.m3u8"), music + "/disc 0/0.wav\n" + music + "/disc 4/4.wav\n");
        Path history = Files.writeString(
                folder.resolve("scrobbles.csv"),
                "Alone 5,,Song 5,01 Feb 2020 20:04\nArtist 0,,Song 1,01 Feb 2020 20:00\n");

        JsonNode document = deejai.done(
                        "train",
                        "track2vec",
                        "--from-library",
                        "--playlists",
                        playlists.toString(),
                        "--history",
                        history.toString(),
                        "--dimension",
                        "12",
                        "--json")
                .json();
        assertThat(document.get("vectors").asInt()).isEqualTo(6);
        assertThat(document.get("dimension").asInt()).isEqualTo(12);
        assertThat(scan().err()).doesNotContain("Learning");

        Files.delete(history);
        assertThat(scan().err()).contains("scrobbles.csv is not there any more", "1 playlist, 2 artists");

        Outcome forgotten = deejai.done("train", "track2vec", "--from-library", "--forget");
        assertThat(forgotten.err()).contains("from 2 artists").doesNotContain("playlist,");
    }

    @Test
    void vectorsAreWrittenToo() throws IOException {
        scan();
        Path out = folder.resolve("vectors");

        deejai.done("train", "track2vec", "--from-library", "--epochs", "1", "-o", out.toString());

        assertThat(Files.readAllLines(out.resolve("track2vec.txt"))).hasSize(5).startsWith("4 100");
    }

    @Test
    void nothingToLearnFromIsSaid() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        WavFile.write(other.resolve("a/1.wav"), 1, 6, "One", "First");
        WavFile.write(other.resolve("b/2.wav"), 2, 7, "Two", "Second");
        deejai.done("scan", other.toString());

        Outcome outcome = deejai.run("train", "track2vec", "--from-library");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).hasSize(1).first().asString().contains("nothing to learn from");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(deejai.run("train", "track2vec").exitCode()).isEqualTo(2);
        assertThat(deejai.run("train", "track2vec", "--corpus", "x").exitCode()).isEqualTo(2);
        assertThat(deejai.run("train", "track2vec", "--from-library", "--corpus", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(deejai.run("train", "track2vec", "--corpus", "x", "-o", "y", "--history", "z")
                        .exitCode())
                .isEqualTo(2);
        assertThat(deejai.run("train", "track2vec", "--from-library", "--trainer", "word2vec")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aPlaylistThatIsNotThereIsSaid() {
        scan();

        Outcome outcome = deejai.run("train", "track2vec", "--from-library", "--playlists", "none.m3u8");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).hasSize(1).first().asString().contains("none.m3u8");
    }

    private Outcome scan() {
        return deejai.done("scan", music.toString());
    }

    private Optional<String> revision() throws LibraryException {
        try (Library library = Library.open(home.resolve("library.db"))) {
            return library.coListening().metadata(Source.LIBRARY).isPresent()
                    ? library.coListening().revision()
                    : Optional.empty();
        }
    }
}
