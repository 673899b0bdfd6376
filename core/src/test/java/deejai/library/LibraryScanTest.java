package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.AudioFixtures;
import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.encoder.TrackAnalyzer;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScanTest {

    @TempDir
    Path folder;

    private Path music;
    private Library library;
    private final AtomicInteger slicesEncoded = new AtomicInteger();

    @BeforeEach
    void create() throws LibraryException, IOException {
        music = Files.createDirectories(folder.resolve("music"));
        library = Library.create(folder.resolve("library.db"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void filesOfAllFoldersBecomeTracks() throws Exception {
        write("a.wav", 1, "One");
        write("deep/er/b.flac", 2, "Two");
        Files.writeString(music.resolve("cover.txt"), "not audio");
        ScanReport report = scan();
        assertThat(report.scanned()).isEqualTo(2);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.failed()).isZero();
        assertThat(report.audioSeconds()).isBetween(15.9, 16.1);
        assertThat(library.tracks().all()).extracting(Track::title).containsExactlyInAnyOrder("One", "Two");
        assertThat(vectors().has(0)).isTrue();
        assertThat(vectors().has(1)).isTrue();
    }

    @Test
    void secondScanHasNothingToDo() throws Exception {
        write("a.wav", 1, "One");
        scan();
        slicesEncoded.set(0);
        ScanReport report = scan();
        assertThat(report.scanned()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(report.changed()).isFalse();
        assertThat(slicesEncoded).hasValue(0);
    }

    @Test
    void movedFileIsRecognisedWithoutAnalysis() throws Exception {
        Path file = write("a.flac", 1, "One");
        write("b.flac", 2, "Two");
        scan();
        slicesEncoded.set(0);
        Files.createDirectories(music.resolve("new"));
        Files.move(file, music.resolve("new/renamed.flac"));
        ScanReport report = scan();
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.removed()).isZero();
        assertThat(report.added()).isZero();
        assertThat(slicesEncoded).hasValue(0);
        assertThat(library.tracks().all())
                .extracting(Track::path)
                .contains(music.resolve("new/renamed.flac"))
                .hasSize(2);
    }

    @Test
    void retaggedFileKeepsItsVectorsAndGetsItsNewTags() throws Exception {
        Path file = write("a.flac", 1, "Old title");
        scan();
        slicesEncoded.set(0);
        Files.delete(file);
        write("a.flac", 1, "A new title, longer");
        ScanReport report = scan();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(slicesEncoded).hasValue(0);
        assertThat(library.tracks().all()).extracting(Track::title).containsExactly("A new title, longer");
    }

    @Test
    void changedSoundIsAnotherTrack() throws Exception {
        write("a.wav", 1, "One");
        scan();
        String before = library.tracks().all().getFirst().id();
        write("a.wav", 7, "One", 10);
        ScanReport report = scan();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(library.tracks().all()).hasSize(1);
        assertThat(library.tracks().all().getFirst().id()).isNotEqualTo(before);
    }

    @Test
    void removedFileIsForgottenAndComesBackWithoutAnalysis() throws Exception {
        Path file = write("a.flac", 1, "One");
        write("b.flac", 2, "Two");
        scan();
        Files.move(file, folder.resolve("elsewhere.flac"));
        assertThat(scan().removed()).isEqualTo(1);
        assertThat(library.tracks().all()).extracting(Track::title).containsExactly("Two");
        slicesEncoded.set(0);
        Files.move(folder.resolve("elsewhere.flac"), file);
        assertThat(scan().added()).isEqualTo(1);
        assertThat(slicesEncoded).hasValue(0);
    }

    @Test
    void scanOfOneFolderLeavesOthersAlone() throws Exception {
        write("one/a.wav", 1, "One");
        write("two/b.wav", 2, "Two");
        scan();
        Files.delete(music.resolve("two/b.wav"));
        ScanReport report = scan(music.resolve("one"));
        assertThat(report.removed()).isZero();
        assertThat(library.tracks().count()).isEqualTo(2);
    }

    @Test
    void fileThatCannotBeReadIsSkippedWithItsReasonUntilItChanges() throws Exception {
        write("a.wav", 1, "One");
        Files.writeString(music.resolve("broken.mp3"), "this is no music");
        Files.createFile(music.resolve("empty.flac"));
        ScanReport report = scan();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(library.files().skipped())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("broken.mp3", "empty.flac");
        assertThat(library.files().skipped()).extracting(StoredFile::skipReason).doesNotContain("", (String) null);
        assertThat(scan().failed()).isZero();
        assertThat(scan(new ScanSettings(2, true), music).failed()).isEqualTo(2);
        write("broken.wav", 3, "Whole");
        Files.move(music.resolve("broken.wav"), music.resolve("broken.mp3"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(scan().updated()).isEqualTo(1);
        assertThat(library.files().skippedCount()).isEqualTo(1);
    }

    @Test
    void copiesOfAFileAreOneTrack() throws Exception {
        Path file = write("a.flac", 1, "One");
        Files.copy(file, music.resolve("copy.flac"));
        ScanReport report = scan();
        assertThat(report.added()).isEqualTo(2);
        assertThat(library.tracks().count()).isEqualTo(1);
        Files.delete(file);
        assertThat(scan().removed()).isEqualTo(1);
        assertThat(library.tracks().count()).isEqualTo(1);
    }

    @Test
    void stoppedScanKeepsWhatIsDoneAndTheNextOneGoesOn() throws Exception {
        for (int i = 0; i < 12; i++) {
            write("track" + i + ".wav", i, "Track " + i);
        }
        Thread scanning = Thread.currentThread();
        AtomicInteger done = new AtomicInteger();
        ScanListener stopper = new ScanListener() {
            @Override
            public void done(Path file, double audioSeconds) {
                if (done.incrementAndGet() == 3) {
                    scanning.interrupt();
                }
            }
        };
        ScanReport report = scan(stopper, new ScanSettings(2, false), music);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(report.stopped()).isTrue();
        assertThat(report.added()).isEqualTo(3);
        assertThat(library.tracks().count()).isEqualTo(3);
        assertThat(library.unfinishedScans().all()).singleElement().satisfies(scan -> {
            assertThat(scan.folders()).containsExactly(music);
            assertThat(scan.work()).isEqualTo(12);
            assertThat(scan.done()).isEqualTo(3);
        });
        ScanReport rest = scan();
        assertThat(rest.skipped()).isEqualTo(3);
        assertThat(rest.added()).isEqualTo(9);
        assertThat(library.unfinishedScans().all()).isEmpty();
    }

    @Test
    void jobsMakeNoDifferenceToTheVectors() throws Exception {
        for (int i = 0; i < 6; i++) {
            write("track" + i + ".wav", i, "Track " + i);
        }
        scan(new ScanSettings(1, false), music);
        VectorTable one = vectors();
        library.close();
        library = Library.create(folder.resolve("other.db"));
        scan(new ScanSettings(4, false), music);
        VectorTable four = vectors();
        for (int row = 0; row < 6; row++) {
            assertThat(four.vector(row)).isEqualTo(one.vector(row));
        }
    }

    @Test
    void linkThatLeadsBackIsNoEndlessLoop() throws Exception {
        write("a.wav", 1, "One");
        Files.createSymbolicLink(music.resolve("loop"), music);
        assertThat(scan().scanned()).isEqualTo(1);
    }

    @Test
    void missingFolderIsAnErrorAndNothingIsForgotten() throws Exception {
        write("a.wav", 1, "One");
        scan();
        assertThatThrownBy(() -> scan(folder.resolve("nowhere")))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("nowhere");
        assertThat(library.tracks().count()).isEqualTo(1);
    }

    private ScanReport scan(Path... folders) throws LibraryException {
        return scan(new ScanSettings(2, false), folders.length == 0 ? new Path[] {music} : folders);
    }

    private ScanReport scan(ScanSettings settings, Path... folders) throws LibraryException {
        return scan(ScanListener.SILENT, settings, folders);
    }

    private ScanReport scan(ScanListener listener, ScanSettings settings, Path... folders) throws LibraryException {
        TrackAnalyzer analyzer = new TrackAnalyzer(new MeanSpectrum());
        return new LibraryScan(library, analyzer, listener, Clock.systemUTC()).run(List.of(folders), settings);
    }

    private VectorTable vectors() {
        StoredModel model = library.vectors().models().getFirst();
        return library.vectors().soundVectors(library.tracks().all(), model);
    }

    private Path write(String name, long seed, String title) throws IOException {
        return write(name, seed, title, 8);
    }

    /// Noise whose loudness goes up and down in a way of its own.
    private Path write(String name, long seed, String title, int seconds) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[seconds * 22_050];
        double pitch = 0.01 + 0.2 * random.nextDouble();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(pitch * i) + 0.1 * random.nextDouble());
        }
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        AudioFixtures.write(file, samples, 22_050, 1, Map.of("title", title));
        return file;
    }

    /// An encoder that needs no model file: the mean of every mel band.
    private final class MeanSpectrum implements AudioEncoder {

        private final EncoderModel model = new EncoderModel(
                "5".repeat(64),
                new ModelDescription("mean", "1", 96, Preprocessing.MP3TOVEC, false, "CC0-1.0", "none"));

        @Override
        public EncoderModel model() {
            return model;
        }

        @Override
        public List<float[]> encode(List<float[]> slices) {
            slicesEncoded.addAndGet(slices.size());
            List<float[]> means = new ArrayList<>();
            for (float[] slice : slices) {
                float[] mean = new float[96];
                for (int i = 0; i < slice.length; i++) {
                    mean[i / 216] += slice[i] / 216;
                }
                means.add(mean);
            }
            return means;
        }

        @Override
        public void close() {}
    }
}
