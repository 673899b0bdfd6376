package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.audio.AudioFileException;
import deejai.audio.AudioFixtures;
import deejai.encoder.TrackAnalyzer;
import deejai.encoder.TrackReader;
import deejai.encoder.TrackReader.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {

    private static final WorkerLimits LIMITS = new WorkerLimits(64, 400, 60, 8, 5e6, 1000);

    @TempDir
    Path folder;

    private final WorkerPool pool =
            new WorkerPool(Slices.whole(), WorkerCommand.java(DecodingWorker.class, LIMITS), LIMITS);
    private final WorkerPool troubled =
            new WorkerPool(Slices.beginnings(), WorkerCommand.java(MisbehavingWorker.class, LIMITS), LIMITS);

    @AfterEach
    void noProcessIsLeft() {
        pool.close();
        troubled.close();
        assertThat(workers()).isEmpty();
    }

    @Test
    void everyFormatGivesTheSameToTheBitAsInThisProcess() throws Exception {
        TrackAnalyzer here = new TrackAnalyzer(Slices.whole());
        Map<String, String> tags = Map.of("title", "Ünï ☃", "artist", "Somebody", "date", "1999", "track", "7");
        for (String extension :
                List.of("wav", "aiff", "flac", "mp3", "mp2", "ogg", "opus", "m4a", "aac", "mka", "wma", "wv", "tta")) {
            int sampleRate = extension.equals("opus") ? 48_000 : 44_100;
            Path file = folder.resolve("track." + extension);
            AudioFixtures.write(file, AudioFixtures.noise(1, 2 * 11 * sampleRate), sampleRate, 2, tags);
            Reading expected = read(here, file);
            Reading reading = read(pool, file);
            assertThat(reading).as(extension).usingRecursiveComparison().isEqualTo(expected);
            assertThat(reading.analyses().getFirst().embeddings()).hasSize(2);
        }
        assertThat(workers()).hasSize(1);
    }

    @Test
    void knownSoundIsNotDecoded() throws Exception {
        Path file = write("track.flac");
        Reading reading = pool.read(file, (track, model) -> true);
        assertThat(reading.analyses()).isEmpty();
        assertThat(reading.contentHash()).isEqualTo(read(pool, file).contentHash());
    }

    @Test
    void fileThatCannotBeUsedHasTheSameReasonAsInThisProcess() throws Exception {
        TrackAnalyzer here = new TrackAnalyzer(Slices.whole());
        Path noAudio = Files.writeString(folder.resolve("text.mp3"), "this is no music");
        Path empty = Files.createFile(folder.resolve("empty.mp3"));
        for (Path file : List.of(noAudio, empty, folder, folder.resolve("missing.mp3"))) {
            String expected = reason(here, file);
            assertThat(reason(pool, file)).isEqualTo(expected);
        }
        assertThat(workers()).hasSize(1);
    }

    @Test
    void nameThatIsNoTextIsFound() throws Exception {
        Path file = Path.of(URI.create(folder.toUri() + "na%FFme%0A%20%E2%98%83.wav"));
        write("plain.wav");
        Files.move(folder.resolve("plain.wav"), file);
        assertThat(read(pool, file).properties().container()).isEqualTo("wav");
    }

    @Test
    void crashIsTheReasonOfOneFile() throws Exception {
        assertThat(reason(troubled, write("crash.wav"))).startsWith("the decoder crashed (exit code ");
        assertThat(reason(troubled, write("late-crash.wav"))).startsWith("the decoder crashed (exit code ");
        assertNextFileIsRead();
    }

    @Test
    void crashLeavesNoFileBehind() throws Exception {
        Set<Path> before = list(Path.of(""));
        reason(troubled, write("crash.wav"));
        assertThat(list(Path.of(""))).isEqualTo(before);
    }

    @Test
    void hangAndSoundWithoutEndEndAfterTheirTime() throws Exception {
        Path hang = write("late-hang.wav");
        Path endless = write("late-endless.wav");
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Future<String> one = executor.submit(() -> reason(troubled, hang));
            Future<String> other = executor.submit(() -> reason(troubled, endless));
            assertThat(one.get()).isEqualTo("took longer than 8 seconds");
            assertThat(other.get()).isEqualTo("took longer than 8 seconds");
        }
        assertNextFileIsRead();
    }

    @Test
    void fullHeapIsTheReasonOfOneFile() throws Exception {
        assertThat(reason(troubled, write("heap.wav")))
                .isEqualTo("took too much memory (more than 64 MB of Java heap)");
    }

    @Test
    void nativeMemoryIsWatched() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory of processes is known on Linux only");
        assertThat(reason(troubled, write("memory.wav"))).isEqualTo("took too much memory (more than 400 MB)");
        assertNextFileIsRead();
    }

    @Test
    void silentExitIsTheReasonOfOneFile() throws Exception {
        assertThat(reason(troubled, write("exit.wav"))).isEqualTo("the decoder ended unexpectedly (exit code 0)");
    }

    @Test
    void garbageIsTheReasonOfOneFile() throws Exception {
        assertThat(reason(troubled, write("garbage.wav"))).startsWith("the decoder talked nonsense");
        assertThat(reason(troubled, write("late-garbage.wav"))).startsWith("the decoder talked nonsense");
        assertNextFileIsRead();
    }

    @Test
    void signalsThatReachTheWorkerDoNotStopIt() throws Exception {
        assertNextFileIsRead();
        for (String signal : List.of("-INT", "-TERM", "-HUP")) {
            long worker = workers().getFirst().pid();
            new ProcessBuilder("kill", signal, Long.toString(worker)).start().waitFor();
            TimeUnit.MILLISECONDS.sleep(200);
            assertNextFileIsRead();
        }
        assertThat(workers()).hasSize(1);
    }

    @Test
    void workerThatDiesBetweenFilesCostsNone() throws Exception {
        assertNextFileIsRead();
        ProcessHandle worker = workers().getFirst();
        worker.destroyForcibly();
        worker.onExit().get(10, TimeUnit.SECONDS);
        assertNextFileIsRead();
    }

    @Test
    void interruptEndsReadingAndTheWorker() throws Exception {
        Path file = write("hang.wav");
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Boolean> interrupted = executor.submit(() -> {
                assertThatThrownBy(() -> read(troubled, file)).isInstanceOf(CancellationException.class);
                return Thread.currentThread().isInterrupted();
            });
            while (workers().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(1_000);
            executor.shutdownNow();
            assertThat(interrupted.get(3, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(workers()).isEmpty();
    }

    @Test
    void commandThatCannotBeStartedIsAnError() {
        WorkerCommand missing =
                new WorkerCommand(List.of(folder.resolve("nowhere").toString()), Map.of());
        WorkerCommand mute = new WorkerCommand(List.of("false"), Map.of());
        for (WorkerCommand command : List.of(missing, mute)) {
            try (WorkerPool broken = new WorkerPool(Slices.whole(), command, LIMITS)) {
                assertThatThrownBy(() -> read(broken, write("track.wav")))
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith("no process for decoding can be started: ");
            }
        }
    }

    @Test
    void closedPoolReadsNothing() throws Exception {
        Path file = write("track.wav");
        pool.close();
        assertThatThrownBy(() -> read(pool, file)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void littleWorkIsForOneThread() {
        assertThat(pool.threads(0, 8)).isEqualTo(1);
        assertThat(pool.threads(15_000_000, 8)).isEqualTo(1);
        assertThat(pool.threads(40_000_000, 8)).isEqualTo(3);
        assertThat(pool.threads(4_000_000_000_000L, 8)).isEqualTo(8);
    }

    @Test
    void workerEndsWhenItsScanIsKilled() throws Exception {
        Path hang = write("hang.wav");
        WorkerCommand java = WorkerCommand.java(KilledScan.class, LIMITS);
        List<String> words = new ArrayList<>(java.words());
        words.add(hang.toString());
        Process scan = new WorkerCommand(words, java.environment()).start();
        while (scan.children().findFirst().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.SECONDS.sleep(2);
        ProcessHandle worker = scan.children().findFirst().orElseThrow();
        assertThat(worker.isAlive()).isTrue();
        scan.destroyForcibly();
        assertThat(worker.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    private void assertNextFileIsRead() throws Exception {
        Path file = write("good.wav");
        Reading reading = read(troubled, file);
        assertThat(reading).usingRecursiveComparison().isEqualTo(read(new TrackAnalyzer(Slices.beginnings()), file));
    }

    private static Reading read(TrackReader reader, Path file) throws AudioFileException, IOException {
        return reader.read(file, (track, model) -> false);
    }

    private static String reason(TrackReader reader, Path file) throws IOException {
        try {
            return "no failure: " + read(reader, file);
        } catch (AudioFileException e) {
            return e.reason();
        }
    }

    /// 11 seconds, which are 2 slices.
    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        AudioFixtures.write(file, AudioFixtures.noise(3, 11 * 22_050), 22_050, 1, Map.of("title", name));
        return file;
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    private static Set<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }
}
