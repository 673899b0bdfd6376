package deejai.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.library.Library;
import deejai.library.ScanReport;
import deejai.library.ScanSettings;
import deejai.snapshot.LibrarySnapshot;
import deejai.upkeep.UpdateEvent.Broken;
import deejai.upkeep.UpdateEvent.Ending;
import deejai.upkeep.UpdateEvent.Finished;
import deejai.upkeep.UpdateEvent.Progress;
import deejai.upkeep.UpdateEvent.Stopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScanProcessTest {

    private static final int PIECES = 100;

    @TempDir
    private static Path music;

    @TempDir
    private Path home;

    private final List<UpdateEvent> events = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void writeMusic() throws IOException {
        MadeUpMusic.write(music, PIECES, 2);
    }

    @Test
    void scanTellsFromStartToEndWhatHappens() throws Exception {
        Path few = home.resolve("few");
        MadeUpMusic.write(few, 4, 2);
        Path broken = Files.writeString(few.resolve("broken.wav"), "this is no sound");

        try (ScanProcess scan = start(few)) {
            ScanReport report = ((Finished) scan.awaitEnd()).report();

            assertThat(report.added()).isEqualTo(4);
            assertThat(report.failed()).isEqualTo(1);
            assertThat(scan.isRunning()).isFalse();
        }
        assertThat(events.stream().map(UpdateEvent::getClass).distinct())
                .startsWith(UpdateEvent.Started.class, UpdateEvent.Found.class)
                .contains(Progress.class, UpdateEvent.Learning.class)
                .endsWith(UpdateEvent.TracksChanged.class, Finished.class);
        assertThat(events)
                .contains(
                        new UpdateEvent.Started(List.of(few)),
                        new UpdateEvent.Found(5, 5),
                        new UpdateEvent.TracksChanged(4))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                UpdateEvent.Failed.class,
                                failed -> assertThat(failed.file()).isEqualTo(broken)));
        assertThat(snapshotTracks()).isEqualTo(4);
    }

    @Test
    void playlistsHaveTheFirstTracksWhileTheScanGoesOn() throws Exception {
        try (ScanProcess scan = start(music)) {
            await(UpdateEvent.TracksChanged.class::isInstance);

            assertThat(snapshotTracks()).isBetween(20, PIECES - 1);
            assertThat(scan.awaitEnd()).isInstanceOf(Finished.class);
        }
        assertThat(snapshotTracks()).isEqualTo(PIECES);
    }

    @Test
    void stoppedScanKeepsWhatIsDoneAndTheNextGoesOn() throws Exception {
        Ending ending;
        try (ScanProcess scan = start(music)) {
            await(Progress.class::isInstance);
            scan.stop();
            ending = scan.awaitEnd();
        }

        assertThat(ending).isEqualTo(new Stopped());
        assertThat(events.getLast()).isEqualTo(ending);
        requireGoingOn();
    }

    @Test
    void killedScanIsToldAsBrokenAndTheNextGoesOn() throws Exception {
        Ending ending;
        try (ScanProcess scan = start(music)) {
            await(Progress.class::isInstance);
            ProcessHandle.of(scan.processId()).orElseThrow().destroyForcibly();
            ending = scan.awaitEnd();
        }

        assertThat(ending)
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.reason()).contains("ended unexpectedly", "what is done is kept"));
        requireGoingOn();
    }

    @Test
    void scanEndsWithTheProcessThatStartedIt() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingParent.class.getName(),
                        library().toString(),
                        home.resolve("models").toString(),
                        music.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = parent.inputReader().readLine();
        ProcessHandle.of(Long.parseLong(line))
                .ifPresent(scan -> scan.onExit().orTimeout(60, TimeUnit.SECONDS).join());

        assertThat(parent.waitFor()).isEqualTo(9);
        requireGoingOn();
    }

    @Test
    void anotherScanOfTheLibraryIsNamed() throws Exception {
        try (ScanProcess first = start(music)) {
            await(Progress.class::isInstance);
            try (ScanProcess second =
                    ScanProcess.start(library(), home.resolve("models"), List.of(music), settings(), event -> {})) {
                assertThat(second.awaitEnd())
                        .isInstanceOfSatisfying(
                                Broken.class,
                                broken -> assertThat(broken.reason())
                                        .contains(
                                                "another scan is writing to this library",
                                                "process " + first.processId()));
            }
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    void scanRunsAtLowPriority() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/proc/self/stat")) && !LowPriority.words().isEmpty(), "not to be told here");
        ScanProcessSettings low = new ScanProcessSettings(UpdateSettings.standard(), 512, true);
        try (ScanProcess scan =
                ScanProcess.start(library(), home.resolve("models"), List.of(music), low, events::add)) {
            ProcessHandle process = ProcessHandle.of(scan.processId()).orElseThrow();
            int lowest = Math.min(19, niceness(ProcessHandle.current()) + 19);
            while (niceness(process) != lowest) { // until the words before the command have done their work
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(5);
            }
            process.destroyForcibly(); // on a busy computer, it would not end soon
        }
    }

    @Test
    void folderThatIsNotThereBreaksTheScan() throws Exception {
        Path gone = home.resolve("gone");
        try (ScanProcess scan = start(gone)) {
            assertThat(scan.awaitEnd()).isEqualTo(new Broken(gone + ": no such folder"));
        }
        assertThat(events).last().isInstanceOf(Broken.class);
    }

    @Test
    void listenerThatThrowsStopsTheScan() throws Exception {
        ScanProcess scan = ScanProcess.start(library(), home.resolve("models"), List.of(music), settings(), event -> {
            throw new IllegalStateException("no room");
        });

        assertThatThrownBy(scan::awaitEnd).hasMessageContaining("no room");
        ProcessHandle.of(scan.processId())
                .ifPresent(process ->
                        process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    /// The library is in order, some files are done and some are not, and the next scan does these alone.
    private void requireGoingOn() throws Exception {
        int done;
        try (Library library = Library.open(library())) {
            done = library.tracks().count();
            assertThat(library.unfinishedScans().all()).hasSize(1);
            assertThat(library.check().problems()).isEmpty();
        }
        assertThat(done).isBetween(1, PIECES - 1);
        try (ScanProcess scan = start(music)) {
            ScanReport report = ((Finished) scan.awaitEnd()).report();
            assertThat(report.skipped()).isEqualTo(done);
            assertThat(report.added()).isEqualTo(PIECES - done);
        }
    }

    private ScanProcess start(Path folder) throws IOException {
        return ScanProcess.start(library(), home.resolve("models"), List.of(folder), settings(), events::add);
    }

    /// Not at low priority, at which a busy computer would let the tests wait.
    private static ScanProcessSettings settings() {
        UpdateSettings update =
                new UpdateSettings(new ScanSettings(1, false), null, null, null, EarlySnapshots.STANDARD);
        return new ScanProcessSettings(update, 512, false);
    }

    private Path library() {
        return home.resolve("library.db");
    }

    private int snapshotTracks() {
        return LibrarySnapshot.stored(home.resolve("library.snapshot"))
                .orElseThrow()
                .catalogue()
                .tracks()
                .size();
    }

    /// Waits for an event.
    private void await(Predicate<UpdateEvent> wanted) throws InterruptedException {
        while (events.stream().noneMatch(wanted)) {
            assertThat(events).noneMatch(Ending.class::isInstance);
            Thread.sleep(5);
        }
    }

    /// The 19th field of what the system tells of a process.
    private static int niceness(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Integer.parseInt(afterName[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
