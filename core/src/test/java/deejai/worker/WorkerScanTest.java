package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.AudioFixtures;
import deejai.encoder.TrackAnalyzer;
import deejai.encoder.TrackReader;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.LibraryScan;
import deejai.library.ScanListener;
import deejai.library.ScanReport;
import deejai.library.ScanSettings;
import deejai.library.Track;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerScanTest {

    private static final WorkerLimits LIMITS = new WorkerLimits(64, 400, 60, 8, 5e6, 1000);
    private static final int GOOD_FILES = 8;

    @TempDir
    Path folder;

    private Path music;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        for (int i = 0; i < GOOD_FILES; i++) {
            write("good" + i + ".flac", i);
        }
    }

    @Test
    void everyTroubleCostsOneFileAndNothingElse() throws Exception {
        VectorTable undisturbed;
        List<String> tracks;
        try (Library library = Library.create(folder.resolve("undisturbed.db"))) {
            scan(library, new TrackAnalyzer(Slices.beginnings()), ScanListener.SILENT);
            undisturbed = vectors(library);
            tracks = ids(library);
        }
        List<String> troubles = List.of("crash", "late-crash", "late-hang", "heap", "late-exit", "late-garbage");
        for (int i = 0; i < troubles.size(); i++) {
            write(troubles.get(i) + ".flac", 100 + i);
        }
        makeWorkForSeveral();
        try (Library library = Library.create(folder.resolve("library.db"))) {
            ScanReport report = scan(library, troubled(), ScanListener.SILENT);
            assertThat(report.stopped()).isFalse();
            assertThat(report.added()).isEqualTo(GOOD_FILES);
            assertThat(report.failed()).isEqualTo(troubles.size() + 1);
            Map<String, String> reasons = reasons(library);
            assertThat(reasons.get("crash.flac")).startsWith("the decoder crashed");
            assertThat(reasons.get("late-crash.flac")).startsWith("the decoder crashed");
            assertThat(reasons).containsEntry("late-hang.flac", "took longer than 8 seconds");
            assertThat(reasons).containsEntry("heap.flac", "took too much memory (more than 64 MB of Java heap)");
            assertThat(reasons).containsEntry("late-exit.flac", "the decoder ended unexpectedly (exit code 0)");
            assertThat(reasons.get("late-garbage.flac")).startsWith("the decoder talked nonsense");
            assertThat(ids(library)).isEqualTo(tracks);
            VectorTable vectors = vectors(library);
            for (int row = 0; row < GOOD_FILES; row++) {
                assertThat(vectors.vector(row)).isEqualTo(undisturbed.vector(row));
            }
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void noFileIsBlamedForAnInterrupt() throws Exception {
        makeWorkForSeveral();
        write("hang.flac", 100);
        Thread scanning = Thread.currentThread();
        AtomicInteger done = new AtomicInteger();
        ScanListener stopper = new ScanListener() {
            @Override
            public void done(Path file, double audioSeconds) {
                if (done.incrementAndGet() == 3) {
                    signalWorkers();
                    scanning.interrupt();
                }
            }
        };
        try (Library library = Library.create(folder.resolve("library.db"))) {
            ScanReport report = scan(library, troubled(), stopper);
            assertThat(report.stopped()).isTrue();
            assertThat(library.tracks().count()).isEqualTo(3);
            assertThat(reasons(library)).doesNotContainKey("hang.flac").doesNotContainValue("stopped");
            // On a busy machine a file may lose patience, which is no blame for the interrupt.
            assertThat(reasons(library).values()).allMatch(reason -> reason.startsWith("took longer than"));
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void workersThatCannotBeStartedEndTheScanAndBlameNoFile() throws Exception {
        WorkerPool broken = new WorkerPool(
                Slices.beginnings(),
                new WorkerCommand(List.of(folder.resolve("no-java").toString()), Map.of()),
                LIMITS);
        try (Library library = Library.create(folder.resolve("library.db"))) {
            assertThatThrownBy(() -> scan(library, broken, ScanListener.SILENT))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("the scan cannot go on: no process for decoding can be started")
                    .hasMessageContaining("no-java");
            assertThat(reasons(library)).isEmpty();
        }
    }

    /// What Ctrl-C does: the terminal signals all processes.
    private static void signalWorkers() {
        ProcessHandle.current().children().forEach(worker -> {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(worker.pid())).start();
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static ScanReport scan(Library library, TrackReader reader, ScanListener listener, Path music)
            throws LibraryException {
        return new LibraryScan(library, reader, listener, Clock.systemUTC())
                .run(List.of(music), new ScanSettings(3, false));
    }

    private ScanReport scan(Library library, TrackReader reader, ScanListener listener) throws LibraryException {
        return scan(library, reader, listener, music);
    }

    private static WorkerPool troubled() {
        return new WorkerPool(Slices.beginnings(), WorkerCommand.java(MisbehavingWorker.class, LIMITS), LIMITS);
    }

    private static VectorTable vectors(Library library) {
        return library.vectors()
                .soundVectors(library.tracks().all(), library.vectors().models().getFirst());
    }

    private static List<String> ids(Library library) {
        return library.tracks().all().stream().map(Track::id).toList();
    }

    private static Map<String, String> reasons(Library library) {
        return library.files().skipped().stream()
                .collect(Collectors.toMap(
                        file -> String.valueOf(file.path().getFileName()),
                        file -> String.valueOf(file.skipReason()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private void write(String name, int seed) throws IOException {
        AudioFixtures.write(
                music.resolve(name), AudioFixtures.noise(seed, 11 * 22_050), 22_050, 1, Map.of("title", name));
    }

    /// Few small files are for one worker; a large one, though it be nothing, makes it several.
    private void makeWorkForSeveral() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(music.resolve("large.flac").toFile(), "rw")) {
            file.setLength(100 << 20);
        }
    }
}
