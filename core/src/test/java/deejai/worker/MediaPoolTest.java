package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.AudioFixtures;
import deejai.audio.CoverImage;
import deejai.audio.StreamFormat;
import deejai.audio.TranscodeSettings;
import deejai.audio.Transcoder;
import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.encoder.TrackAnalyzer;
import deejai.encoder.TrackReader.Reading;
import deejai.library.Library;
import deejai.library.StoredFile;
import deejai.similarity.TfIdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaPoolTest {

    private static final int RATE = 48_000;
    private static final WorkerLimits LIMITS = new WorkerLimits(128, 600, 60, 30, 5e6, 5);
    private static final MediaSettings SETTINGS = new MediaSettings(1, 4, 20, 60, 1 << 20, LIMITS);
    private static final TranscodeSettings OPUS = TranscodeSettings.whole(StreamFormat.OPUS_OGG);

    @TempDir
    Path folder;

    private final MediaPool pool = new MediaPool(SETTINGS);
    private final MediaPool troubled =
            new MediaPool(SETTINGS, WorkerCommand.java(MisbehavingMediaWorker.class, LIMITS));

    @AfterEach
    void noProcessIsLeft() {
        pool.close();
        troubled.close();
        assertThat(workers()).isEmpty();
    }

    @Test
    void coverIsThatOfThisProcess() throws Exception {
        Path file = write("song.wav", 1);
        assertThat(pool.cover(file, 64)).isEmpty();
        ImageIO.write(
                new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("cover.png").toFile());
        assertThat(pool.cover(file, 100).orElseThrow())
                .isEqualTo(CoverImage.of(file, 100).orElseThrow().jpeg());
        assertThat(workers()).hasSize(1);
    }

    @Test
    void streamIsThatOfThisProcess() throws Exception {
        Path file = write("Ünï ☃.flac", 20);
        for (StreamFormat format : StreamFormat.values()) {
            TranscodeSettings settings = new TranscodeSettings(format, 96_000, 4, 12);
            assertThat(stream(pool, file, settings)).isEqualTo(streamHere(file, settings));
        }
        assertThat(workers()).hasSize(1);
    }

    @Test
    void fileThatCannotBeUsedHasItsReason() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp3"), "this is no music");
        assertThatThrownBy(() -> stream(pool, text, OPUS))
                .isInstanceOf(AudioFileException.class)
                .hasMessageContaining("not an audio file FFmpeg knows");
        assertThatThrownBy(() -> pool.cover(folder.resolve("missing.mp3"), 64))
                .isInstanceOf(AudioFileException.class)
                .hasMessageEndingWith("no such file");
        assertThat(workers()).hasSize(1);
    }

    @Test
    void whatAFileDoesToItsWorkerCostsOneTask() throws Exception {
        assertThat(reason("crash.wav")).startsWith("the decoder crashed (exit code ");
        assertThat(reason("heap.wav")).isEqualTo("took too much memory (more than 128 MB of Java heap)");
        assertThat(reason("exit.wav")).isEqualTo("the decoder ended unexpectedly (exit code 0)");
        assertThat(reason("garbage.wav")).startsWith("the decoder talked nonsense");
        assertThatThrownBy(() -> troubled.cover(write("exception.wav", 1), 64))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("java.lang.IllegalStateException: told to");
        assertThat(troubled.cover(write("good.wav", 1), 64)).isEmpty();
    }

    @Test
    void hangEndsAfterItsTime() throws Exception {
        Path hang = write("hang.wav", 1);
        WorkerLimits brief = new WorkerLimits(128, 600, 60, 2, 5e6, 5);
        WorkerCommand command = WorkerCommand.java(MisbehavingMediaWorker.class, brief);
        try (MediaPool hasty = new MediaPool(new MediaSettings(1, 4, 20, 60, 1 << 20, brief), command)) {
            assertThatThrownBy(() -> hasty.cover(hang, 64))
                    .isInstanceOf(AudioFileException.class)
                    .hasMessageEndingWith("took longer than 2 seconds");
        }
    }

    @Test
    void nativeMemoryIsWatched() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory of processes is known on Linux only");
        assertThat(reason("memory.wav")).isEqualTo("took too much memory (more than 600 MB)");
        assertThat(troubled.cover(write("good.wav", 1), 64)).isEmpty();
    }

    @Test
    void workerThatIsKilledInTheMiddleBreaksOneStream() throws Exception {
        Path file = write("song.flac", 60);
        OutputStream killing = new OutputStream() {
            private long bytes;

            @Override
            public void write(int octet) {
                if (bytes++ == 50_000) {
                    workers().forEach(ProcessHandle::destroyForcibly);
                }
            }
        };
        try (MediaPool small = new MediaPool(new MediaSettings(1, 4, 20, 60, 1 << 16, LIMITS))) {
            assertThatThrownBy(() -> small.transcode(file, OPUS, killing))
                    .isInstanceOf(AudioFileException.class)
                    .hasMessageContaining("the decoder was killed");
            Path next = write("next.wav", 1);
            assertThat(stream(small, next, OPUS)).isEqualTo(streamHere(next, OPUS));
        }
    }

    @Test
    void playerThatLeavesStopsTheTaskAndNotTheWorker() throws Exception {
        Path file = write("song.flac", 90);
        Path next = write("next.wav", 1);
        assertThat(pool.cover(next, 64)).isEmpty();
        ProcessHandle worker = workers().getFirst();
        for (int bytes : List.of(0, 1, 100_000)) {
            assertThatThrownBy(() -> pool.transcode(file, OPUS, new Leaving(bytes)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the player is gone");
        }
        assertThat(pool.cover(next, 64)).isEmpty();
        assertThat(workers()).containsExactly(worker);
        assertThat(stream(pool, next, OPUS)).isEqualTo(streamHere(next, OPUS));
    }

    @Test
    void slowPlayerHoldsNoWorkerOnceTheRestIsReadAhead() throws Exception {
        Path file = write("song.flac", 30);
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int octet) {
                all.write(octet);
                heard.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (ExecutorService player = Executors.newSingleThreadExecutor()) {
            Future<?> playing = player.submit(() -> {
                pool.transcode(file, OPUS, slow);
                return null;
            });
            heard.await();
            assertThat(pool.cover(file, 64)).isEmpty();
            goOn.countDown();
            playing.get();
        }
        assertThat(all.toByteArray()).isEqualTo(streamHere(file, OPUS));
    }

    @Test
    void moreThanMayWaitIsRefusedAtOnce() throws Exception {
        Path hang = write("hang.wav", 1);
        MediaSettings settings = new MediaSettings(2, 1, 20, 60, 1 << 20, LIMITS);
        try (MediaPool small = new MediaPool(settings, WorkerCommand.java(MisbehavingMediaWorker.class, LIMITS));
                ExecutorService others = Executors.newFixedThreadPool(3)) {
            List<Future<?>> hanging = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                hanging.add(others.submit(() -> small.cover(hang, 64)));
            }
            // Two have a worker, and one waits.
            while (workers().size() < 2) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(300);
            assertThatThrownBy(() -> small.cover(hang, 64)).isInstanceOf(MediaBusyException.class);
            others.shutdownNow();
            for (Future<?> one : hanging) {
                assertThatThrownBy(one::get).hasCauseInstanceOf(CancellationException.class);
            }
        }
    }

    @Test
    void streamsLeaveAWorkerToCovers() throws Exception {
        Path file = write("song.flac", 90);
        MediaSettings settings = new MediaSettings(2, 4, 0, 60, 1 << 16, LIMITS);
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutputStream stalled = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                heard.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("the player is gone");
            }
        };
        try (MediaPool two = new MediaPool(settings);
                ExecutorService player = Executors.newSingleThreadExecutor()) {
            Future<?> playing = player.submit(() -> {
                two.transcode(file, OPUS, stalled);
                return null;
            });
            heard.await();
            assertThatThrownBy(() -> stream(two, file, OPUS)).isInstanceOf(MediaBusyException.class);
            assertThat(two.cover(file, 64)).isEmpty();
            goOn.countDown();
            assertThatThrownBy(playing::get).hasRootCauseMessage("the player is gone");
        }
    }

    @Test
    void idleWorkerEndsAndAnotherOneStarts() throws Exception {
        Path file = write("song.wav", 1);
        try (MediaPool hasty = new MediaPool(new MediaSettings(1, 0, 20, 0.2, 1 << 20, LIMITS))) {
            assertThat(hasty.cover(file, 64)).isEmpty();
            ProcessHandle worker = workers().getFirst();
            assertThat(worker.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(hasty.cover(file, 64)).isEmpty();
        }
    }

    @Test
    void workerGivesWayToThisProcess() throws Exception {
        Path self = Path.of("/proc/self/stat");
        assumeTrue(Files.exists(self), "priorities of processes are known on Linux only");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/nice")), "there is no program to lower it with");
        pool.cover(write("song.wav", 1), 64);
        Path stat = Path.of("/proc", Long.toString(workers().getFirst().pid()), "stat");
        assertThat(priority(stat)).isEqualTo(Math.min(19, priority(self) + 5));
    }

    @Test
    void fileIsHeardAsIfItWereInTheLibrary() throws Exception {
        ModelFile model = new EncoderModels(folder.resolve("models")).current();
        Path library = folder.resolve("library.db");
        Path upload = write("upload.wav", 17);
        // Whatever a browser calls what it recorded.
        Path nameless = Files.move(upload, folder.resolve("upload"));
        HeardFile heard;
        float[] expected;
        try (AudioEncoder encoder = EncoderModels.open(model, 1);
                TrackAnalyzer analyzer = new TrackAnalyzer(encoder);
                Library stored = Library.create(library)) {
            stored.vectors().putModel(encoder.model());
            for (int i = 0; i < 3; i++) {
                // The first has the very sound of the upload in its first slices.
                Path file = folder.resolve(i + ".wav");
                AudioFixtures.write(file, AudioFixtures.noise(1 + i, (11 + i) * RATE), RATE, 1, Map.of());
                store(stored, file, analyzer.read(file, (track, known) -> false));
            }
            Reading reading = analyzer.read(nameless, (track, known) -> false);
            heard = pool.hear(nameless, model, library, 600);
            assertThat(heard.contentHash()).isEqualTo(reading.contentHash());
            assertThat(heard.durationSeconds()).isEqualTo(17);
            expected = TfIdf.vectorOfNewTrack(
                    stored.vectors()
                            .slices(stored.vectors().models().getFirst())
                            .slices(),
                    reading.analyses().getFirst().embeddings(),
                    TfIdf.EPSILON);
        }
        assertThat(heard.soundVector()).isEqualTo(expected);
        HeardFile beginning = pool.hear(nameless, model, library, 6);
        assertThat(beginning.heardSeconds()).isEqualTo(6);
        assertThat(beginning.durationSeconds()).isEqualTo(17);
        assertThat(beginning.contentHash()).isEqualTo(heard.contentHash());
        assertThat(beginning.soundVector()).isNotEqualTo(heard.soundVector());
    }

    @Test
    void missingLibraryIsNoFaultOfTheFile() throws Exception {
        ModelFile model = new EncoderModels(folder.resolve("models")).current();
        Path file = write("song.wav", 1);
        assertThatThrownBy(() -> pool.hear(file, model, folder.resolve("none.db"), 600))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no library here yet");
    }

    @Test
    void workerEndsWhenItsPoolIsKilled() throws Exception {
        Path hang = write("hang.wav", 1);
        WorkerCommand java = WorkerCommand.java(KilledMediaPool.class, LIMITS);
        List<String> words = new ArrayList<>(java.words());
        words.add(hang.toString());
        Process owner = new WorkerCommand(words, java.environment()).start();
        while (owner.children().findFirst().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.SECONDS.sleep(2);
        ProcessHandle worker = owner.children().findFirst().orElseThrow();
        assertThat(worker.isAlive()).isTrue();
        owner.destroyForcibly();
        assertThat(worker.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void closedPoolDoesNothing() throws Exception {
        Path file = write("song.wav", 1);
        pool.close();
        assertThatThrownBy(() -> pool.cover(file, 64)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stream(pool, file, OPUS)).isInstanceOf(IllegalStateException.class);
    }

    private static void store(Library library, Path file, Reading reading) throws IOException {
        String id = reading.contentHash();
        long size = Files.size(file);
        library.inTransaction(() -> {
            library.tracks().put(id, reading.tags(), reading.properties(), 11, Instant.EPOCH);
            library.files().put(new StoredFile(file, size, 1, id, null));
            library.vectors()
                    .putSlices(
                            id,
                            reading.analyses().getFirst().model().hash(),
                            reading.analyses().getFirst().embeddings());
        });
    }

    /// Takes some bytes and then fails.
    private static final class Leaving extends OutputStream {

        private int left;

        Leaving(int bytes) {
            left = bytes;
        }

        @Override
        public void write(int octet) throws IOException {
            if (left-- <= 0) {
                throw new IOException("the player is gone");
            }
        }
    }

    private String reason(String name) throws Exception {
        try {
            Optional<byte[]> cover = troubled.cover(write(name, 1), 64);
            return "no failure: " + cover;
        } catch (AudioFileException e) {
            return e.reason();
        }
    }

    private static byte[] stream(MediaPool pool, Path file, TranscodeSettings settings) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        pool.transcode(file, settings, stream);
        return stream.toByteArray();
    }

    private static byte[] streamHere(Path file, TranscodeSettings settings) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (AudioFile audio = AudioFile.open(file)) {
            Transcoder.transcode(audio, settings, stream);
        }
        return stream.toByteArray();
    }

    /// The 19th field, of which the second may hold blanks.
    private static int priority(Path stat) throws IOException {
        String line = Files.readString(stat);
        return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    private Path write(String name, int seconds) throws IOException {
        Path file = folder.resolve(name);
        AudioFixtures.write(file, AudioFixtures.noise(1, seconds * RATE), RATE, 1, Map.of());
        return file;
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
