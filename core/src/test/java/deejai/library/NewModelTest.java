package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.audio.AudioFixtures;
import deejai.encoder.AudioEncoder;
import deejai.encoder.TrackAnalyzer;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library that was scanned with one model, and is then scanned with another.
class NewModelTest {

    private static final int FILES = 6;
    private static final int OLD = 1;
    private static final int NEW = 2;
    private static final String NEW_HASH = "2".repeat(64);

    @TempDir
    Path folder;

    private Path music;
    private Library library;

    @BeforeEach
    void scanWithTheOldModel() throws Exception {
        music = Files.createDirectory(folder.resolve("music"));
        for (int i = 0; i < FILES; i++) {
            write("noise" + i + ".flac", i);
        }
        library = Library.create(folder.resolve("library.db"));
        scan(Integer.MAX_VALUE, OLD);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void oldModelServesUntilTheNewOneHasAllTracks() throws Exception {
        VectorTable old = vectors(serving());
        scan(2, NEW, OLD);

        assertThat(stored(NEW).tracks()).isEqualTo(2);
        assertThat(serving()).isEqualTo(stored(OLD));
        assertSame(vectors(serving()), old);

        assertThat(scan(Integer.MAX_VALUE, NEW, OLD).updated()).isEqualTo(FILES - 2);
        assertThat(serving()).isEqualTo(stored(NEW));
        assertThat(library.vectors().isStale(stored(NEW))).isFalse();
        assertSame(vectors(serving()), vectorsOfAFreshLibrary());
    }

    @Test
    void analysingAgainLeavesTheOldSoundVectorsFresh() throws Exception {
        var before = library.vectors().revision(stored(OLD));

        scan(2, NEW, OLD);

        assertThat(library.vectors().revision(stored(OLD))).isEqualTo(before);
        assertThat(library.vectors().isStale(stored(OLD))).isFalse();
        assertThat(library.vectors().isStale(stored(NEW))).isTrue();
    }

    @Test
    void newMusicComesFirstAndIsHeardByBoth() throws Exception {
        Path latest = write("zzz.flac", FILES);

        scan(1, NEW, OLD);

        String id = library.tracks().findByPath(latest).orElseThrow().id();
        assertThat(library.vectors().hasSlices(id, stored(OLD).hash())).isTrue();
        assertThat(library.vectors().hasSlices(id, NEW_HASH)).isTrue();
        assertThat(serving()).isEqualTo(stored(OLD));
        assertThat(serving().tracks()).isEqualTo(FILES + 1);
        library.vectors().refreshSoundVectors(serving());
        VectorTable vectors = vectors(serving());
        for (int row = 0; row <= FILES; row++) {
            assertThat(vectors.has(row)).isTrue();
        }
    }

    @Test
    void newMusicOfAModelThatCannotBeOpenedWaits() throws Exception {
        write("zzz.flac", FILES);

        scan(1, NEW);

        assertThat(serving()).isEqualTo(stored(OLD));
        assertThat(serving().tracks()).isEqualTo(FILES);
        scan(Integer.MAX_VALUE, NEW);
        assertThat(serving()).isEqualTo(stored(NEW));
        assertThat(serving().tracks()).isEqualTo(FILES + 1);
    }

    @Test
    void fileThatCannotBeReadAgainDoesNotKeepTheOldModelInUse() throws Exception {
        Path broken = music.resolve("noise3.flac");
        FileTime time = Files.getLastModifiedTime(broken);
        Files.write(broken, new byte[(int) Files.size(broken)]);
        Files.setLastModifiedTime(broken, time);

        assertThat(scan(Integer.MAX_VALUE, NEW, OLD).failed()).isEqualTo(1);

        assertThat(serving()).isEqualTo(stored(NEW));
        assertThat(serving().tracks()).isEqualTo(FILES - 1);
    }

    @Test
    void modelWithMoreTracksServesAndThePreferredOneWhereBothHaveAsMany() throws Exception {
        scan(Integer.MAX_VALUE, NEW);

        assertThat(library.vectors().serving(NEW_HASH)).contains(stored(NEW));
        assertThat(library.vectors().serving(stored(OLD).hash())).contains(stored(OLD));

        write("zzz.flac", FILES);
        scan(Integer.MAX_VALUE, OLD);
        assertThat(library.vectors().serving(NEW_HASH)).contains(stored(OLD));
    }

    @Test
    void emptyLibraryHasNoModelThatServes() throws Exception {
        try (Library empty = Library.create(folder.resolve("empty.db"))) {
            assertThat(empty.vectors().serving(NEW_HASH)).isEmpty();
        }
    }

    @Test
    void droppedVectorsAreGoneAndTheOthersStay() throws Exception {
        scan(Integer.MAX_VALUE, NEW);
        VectorTable before = vectors(stored(NEW));
        StoredModel old = stored(OLD);
        assertThat(library.vectors().sizeBytes(old)).isPositive();
        assertThat(library.vectors().countWithoutOthers(old)).isZero();

        library.dropVectors(old);

        assertThat(library.vectors().models()).containsExactly(stored(NEW));
        assertThat(library.vectors().sizeBytes(old)).isZero();
        assertThat(library.check().problems()).isEmpty();
        assertThat(library.vectors().isStale(stored(NEW))).isFalse();
        assertSame(vectors(stored(NEW)), before);
    }

    @Test
    void trackWithoutOtherVectorsLeavesTheLibraryAndComesBack() throws Exception {
        scan(2, NEW);
        assertThat(library.vectors().countWithoutOthers(stored(OLD))).isEqualTo(FILES - 2);

        library.dropVectors(stored(OLD));

        assertThat(library.tracks().count()).isEqualTo(2);
        assertThat(library.check().problems()).isEmpty();
        assertThat(serving()).isEqualTo(stored(NEW));
        assertThat(scan(Integer.MAX_VALUE, NEW).added()).isEqualTo(FILES - 2);
        assertSame(vectors(serving()), vectorsOfAFreshLibrary());
    }

    @Test
    void encodersThatHearInDifferentWaysAreRefused() {
        List<AudioEncoder> different =
                List.of(new MeanSpectrumEncoder(OLD), new MeanSpectrumEncoder(NEW, Preprocessing.TRAIN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackAnalyzer(different, TrackAnalyzer.Resampling.ALWAYS))
                .withMessageStartingWith("encoders must be of one preprocessing");
    }

    /// Every kill finds the library in order, with a model that serves all tracks.
    @Test
    void killedWhileItIsAnalysedAgainItGoesOnAndComesToTheSameVectors() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        Path output = folder.resolve("output");
        Path file = library.file();
        library.close();
        Set<String> done = new HashSet<>();
        for (int kill = 1; kill <= 3; kill++) {
            Process scan = ScanProcess.start(file, music, output, NEW, OLD);
            while (scan.isAlive() && Files.readString(output).lines().count() < 2) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(20));
            scan.destroyForcibly().waitFor();
            Files.readString(output)
                    .lines()
                    .filter(line -> line.endsWith(".flac"))
                    .forEach(done::add);
            library = Library.open(file);
            assertThat(library.check().problems()).isEmpty();
            assertThat(serving().tracks()).isEqualTo(FILES);
            assertThat(stored(NEW).tracks())
                    .isGreaterThanOrEqualTo(Math.min(kill, FILES))
                    .isGreaterThanOrEqualTo(done.size());
            assertThat(library.vectors().isStale(stored(OLD))).isFalse();
            library.close();
        }
        Process scan = ScanProcess.start(file, music, output, NEW, OLD);
        assertThat(scan.waitFor(60, TimeUnit.SECONDS)).isTrue();
        library = Library.open(file);
        assertThat(serving()).isEqualTo(stored(NEW));
        assertThat(library.unfinishedScans().all()).isEmpty();
        assertSame(vectors(serving()), vectorsOfAFreshLibrary());
    }

    private StoredModel serving() {
        return library.vectors().serving(NEW_HASH).orElseThrow();
    }

    private StoredModel stored(int version) {
        return library.vectors().models().stream()
                .filter(model -> model.version().equals(Integer.toString(version)))
                .findFirst()
                .orElseThrow();
    }

    private VectorTable vectors(StoredModel model) {
        return library.vectors().soundVectors(library.tracks().all(), model);
    }

    private VectorTable vectorsOfAFreshLibrary() throws LibraryException {
        try (Library fresh = Library.create(folder.resolve("fresh.db"))) {
            scan(fresh, Integer.MAX_VALUE, NEW);
            return fresh.vectors()
                    .soundVectors(
                            fresh.tracks().all(),
                            fresh.vectors().serving(NEW_HASH).orElseThrow());
        }
    }

    private static void assertSame(VectorTable actual, VectorTable expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(actual.vector(row)).isEqualTo(expected.vector(row));
        }
    }

    private ScanReport scan(int most, int... versions) throws LibraryException {
        return scan(library, most, versions);
    }

    /// Scans until so many files are done.
    ///
    /// @param versions of the encoders, the one of the scan first
    private ScanReport scan(Library into, int most, int... versions) throws LibraryException {
        Thread scanning = Thread.currentThread();
        ScanListener stopper = new ScanListener() {

            private int done;

            @Override
            public void done(Path file, double audioSeconds) {
                if (++done == most) {
                    scanning.interrupt();
                }
            }
        };
        List<AudioEncoder> encoders = Arrays.stream(versions)
                .<AudioEncoder>mapToObj(MeanSpectrumEncoder::new)
                .toList();
        TrackAnalyzer analyzer = new TrackAnalyzer(encoders, TrackAnalyzer.Resampling.WHERE_NEEDED);
        ScanReport report = new LibraryScan(into, analyzer, stopper, Clock.systemUTC())
                .run(List.of(music), new ScanSettings(1, false));
        assertThat(report.stopped()).isEqualTo(most != Integer.MAX_VALUE);
        return report;
    }

    private Path write(String name, int seed) throws IOException {
        Path file = music.resolve(name);
        AudioFixtures.write(file, AudioFixtures.noise(seed, 11_025), 22_050, 1, Map.of("title", name));
        return file;
    }
}
