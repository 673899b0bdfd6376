package deejai.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import deejai.upkeep.FolderCheck.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

    @TempDir
    private Path root;

    private Path data;
    private FolderCheck check;

    @BeforeEach
    void dataFolder() throws IOException {
        data = Files.createDirectories(root.resolve("data"));
        check = new FolderCheck(data);
    }

    @Test
    void foldersAndAudioFilesCanBeScanned() throws IOException {
        Path music = Files.createDirectory(root.resolve("music"));
        Path song = Files.createFile(music.resolve("song.FLAC"));

        assertThat(check.problems(List.of(music, song, root))).isEmpty();
    }

    @Test
    void everyProblemIsTold() throws IOException {
        Path gone = root.resolve("gone");
        Path text = Files.createFile(root.resolve("notes.txt"));

        assertThat(check.problems(List.of(gone, root, text, Path.of("music"))))
                .containsExactly(
                        new Problem(gone, gone + ": no such folder or file"),
                        new Problem(text, text + ": neither a folder nor an audio file"),
                        new Problem(Path.of("music"), "music: name the whole path, from the root on"));
    }

    @Test
    void dataFolderHoldsNoMusicWhateverItIsCalled() throws IOException {
        Path below = Files.createDirectory(data.resolve("models"));
        Path link = Files.createSymbolicLink(root.resolve("link"), data);
        Path namesake = Files.createDirectory(root.resolve("data of mine"));

        assertThat(check.problems(List.of(data, below, link, link.resolve("models"), root.resolve("link/../data"))))
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.reason()).contains("keeps its own data there"));
        assertThat(check.problem(namesake)).isEmpty();
    }

    @Test
    void folderThatMayNotBeReadIsTold() throws IOException {
        Path secret = Files.createDirectory(root.resolve("secret"));
        assumeFalse(!secret.toFile().setReadable(false) || Files.isReadable(secret), "everything is allowed here");

        assertThat(check.problem(secret))
                .contains(new Problem(secret, secret + ": cannot be read; check its permissions"));
    }
}
