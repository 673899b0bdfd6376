package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioFixtures;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scans whose process is killed, as by a power cut.
class KilledScanTest {

    private static final int KILLS = 30;
    private static final int FILES = 100;
    private static final int SIGKILL = 9;

    /// Longest time from the first file that is done to the kill.
    private static final int MAX_SCAN_MILLIS = 500;

    /// Every so many scans are killed within some time of their start: while the library is made or opened,
    /// while the folders are read, while the first file is in work.
    private static final int EARLY = 4;

    private static final int MAX_START_MILLIS = 1_000;

    @TempDir
    Path folder;

    private Path music;
    private Path output;
    private final SplittableRandom random = new SplittableRandom(42);

    @BeforeEach
    void writeMusic() throws IOException {
        music = Files.createDirectory(folder.resolve("music"));
        output = folder.resolve("output");
        for (int i = 0; i < FILES; i++) {
            float[] samples = AudioFixtures.noise(i, 11_025);
            AudioFixtures.write(music.resolve("noise" + i + ".flac"), samples, 22_050, 1, Map.of("title", "Noise"));
        }
    }

    /// The library opens and is in order after every kill, too.
    @Test
    void nothingDoneIsLostAndTheNextScanCompletesToTheSameVectors() throws Exception {
        Path undisturbed = folder.resolve("undisturbed.db");
        finish(undisturbed);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path library = folder.resolve("library" + round + ".db");
            Set<Path> done = new HashSet<>();
            boolean killed = true;
            while (killed && kills < KILLS) {
                killed = killOneScan(library, done);
                kills += killed ? 1 : 0;
                assertThatNothingIsLost(library, done);
            }
            finish(library);
            assertThatSame(library, undisturbed);
        }
    }

    /// Starts a scan and kills it.
    ///
    /// @param done takes the files that it said were done
    /// @return false if it came to its end
    private boolean killOneScan(Path library, Set<Path> done) throws IOException, InterruptedException {
        Process scan = ScanProcess.start(library, music, output, 1);
        if (random.nextInt(EARLY) == 0) {
            Thread.sleep(random.nextInt(MAX_START_MILLIS));
        } else {
            while (scan.isAlive() && !Files.readString(output).contains(".flac")) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(MAX_SCAN_MILLIS));
        }
        scan.destroyForcibly().waitFor();
        Files.readAllLines(output).stream().filter(this::isWhole).map(Path::of).forEach(done::add);
        boolean killed = scan.exitValue() != 0;
        if (killed && File.separatorChar == '/') {
            assertThat(scan.exitValue()).isEqualTo(128 + SIGKILL); // and not an error of its own
        }
        return killed;
    }

    /// The last line may be cut off.
    private boolean isWhole(String line) {
        return line.startsWith(music.toString()) && line.endsWith(".flac");
    }

    private static void assertThatNothingIsLost(Path file, Set<Path> done) throws LibraryException {
        if (!Files.exists(file)) {
            assertThat(done).isEmpty();
            return;
        }
        try (Library library = Library.open(file)) {
            assertThat(library.check().problems()).isEmpty();
            assertThat(library.files().all()).extracting(StoredFile::path).containsAll(done);
        }
    }

    private void finish(Path library) throws IOException, InterruptedException {
        Process scan = ScanProcess.start(library, music, output, 1);
        assertThat(scan.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).content().endsWith("end" + System.lineSeparator());
    }

    private static void assertThatSame(Path actual, Path expected) throws LibraryException {
        try (Library library = Library.open(actual);
                Library undisturbed = Library.open(expected)) {
            assertThat(library.check().problems()).isEmpty();
            assertThat(library.unfinishedScans().all()).isEmpty();
            assertThat(library.tracks().all())
                    .hasSize(FILES)
                    .isEqualTo(undisturbed.tracks().all());
            VectorTable vectors = vectors(library);
            VectorTable expectedVectors = vectors(undisturbed);
            for (int row = 0; row < FILES; row++) {
                assertThat(vectors.vector(row)).isEqualTo(expectedVectors.vector(row));
            }
        }
    }

    private static VectorTable vectors(Library library) {
        StoredModel model = library.vectors().models().getFirst();
        assertThat(library.vectors().isStale(model)).isFalse();
        return library.vectors().soundVectors(library.tracks().all(), model);
    }
}
