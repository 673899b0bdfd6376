package deejai.worker;

import deejai.audio.AudioFileException;
import deejai.audio.CoverImage;
import deejai.audio.TranscodeSettings;
import deejai.encoder.ModelFile;
import deejai.worker.MediaProcess.Limits;
import deejai.worker.MediaProtocol.Answer;
import deejai.worker.MediaProtocol.Request;
import deejai.worker.MediaQueue.Length;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// Does what a server must do with the bytes of audio files, in worker processes: covers, streams for players,
/// and
/// the sound of single files. This process loads neither FFmpeg nor ONNX Runtime, and what a file does to them
/// (a
/// crash, a hang, a lack of memory) costs that task, with its reason, and nothing else.
///
/// Processes start when they are needed, are kept for a while, and have a lower priority than this one. They
/// end when
/// this is closed, and also if this process is killed.
///
/// Safe for use by several threads.
public final class MediaPool implements AutoCloseable {

    /// A player that has taken nothing for so long while its stream waits will not go on.
    private static final double STALL_SECONDS = 600;

    private final MediaSettings settings;
    private final WorkerCommand command;
    private final MediaQueue queue;
    private final Set<MediaProcess> processes = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<MediaProcess> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Watchman watchman;
    private volatile boolean closed;

    /// A pool of the workers of this program.
    public MediaPool(MediaSettings settings) {
        this(settings, WorkerCommand.java(MediaWorker.class, settings.limits()).withLowPriority());
    }

    /// A pool of workers that are started with `command`.
    MediaPool(MediaSettings settings, WorkerCommand command) {
        this.settings = settings;
        this.command = command;
        this.queue = new MediaQueue(settings);
    }

    /// The cover of an audio file as a JPEG picture: the one in it, or beside it in its folder.
    ///
    /// @param size side of the square (pixels) that it fits into, [CoverImage#MIN_SIZE] to
    ///             [CoverImage#MAX_SIZE]
    /// @return empty if there is no cover
    /// @throws AudioFileException    if the file or its cover cannot be read, or the worker did not get over it
    /// @throws MediaBusyException    if there is too much to do
    /// @throws IOException           if no worker can be started
    /// @throws CancellationException if the thread is interrupted, which stays so
    public Optional<byte[]> cover(Path file, int size) throws AudioFileException, MediaBusyException, IOException {
        if (size < CoverImage.MIN_SIZE || size > CoverImage.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "size must be from " + CoverImage.MIN_SIZE + " to " + CoverImage.MAX_SIZE + ": " + size);
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        double seconds = settings.limits().silenceSeconds(sizeBytes(file));
        run(Length.SHORT, process -> {
            var request = new Request.Cover(process.nextNumber(), uri(file), size);
            return process.run(file, request, new Limits(seconds, seconds), bytes -> add(jpeg, bytes));
        });
        return jpeg.size() == 0 ? Optional.empty() : Optional.of(jpeg.toByteArray());
    }

    /// Writes an audio file as a stream of another format, as it is made. Once something was written, a failure
    /// means that the stream has broken off.
    ///
    /// @param out gets the bytes, in this thread, and is flushed with each block; not closed. Where it throws,
    ///            the
    ///            worker stops
    /// @throws AudioFileException    if the file cannot be decoded, or the worker did not get over it
    /// @throws MediaBusyException    if there is too much to do; then nothing was written
    /// @throws IOException           what `out` throws; or if no worker can be started
    /// @throws CancellationException if the thread is interrupted, which stays so
    public void transcode(Path file, TranscodeSettings wanted, OutputStream out)
            throws AudioFileException, MediaBusyException, IOException {
        ReadAhead stream = new ReadAhead(settings.readAheadBytes(), STALL_SECONDS);
        queue.enter(Length.LONG);
        Thread.ofVirtual().name("stream of ", 0).start(() -> makeStream(file, wanted, stream));
        try {
            for (byte[] block = stream.take(); block != null; block = stream.take()) {
                out.write(block);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted: " + file).initCause(e);
        } finally {
            stream.abandon();
        }
        switch (stream.failure()) {
            case null -> {}
            case AudioFileException e -> throw e;
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    /// Has a place in the queue, and leaves it.
    private void makeStream(Path file, TranscodeSettings wanted, ReadAhead stream) {
        double silence = settings.limits().silenceSeconds(sizeBytes(file));
        double seconds = settings.limits().seconds(sizeBytes(file), 0);
        try {
            Answer last = runInPlace(Length.LONG, process -> {
                var request = new Request.Transcode(process.nextNumber(), uri(file), wanted);
                return process.run(file, request, new Limits(silence, seconds), stream::put);
            });
            stream.end(last instanceof Answer.Cancelled ? new IOException("the player has stalled: " + file) : null);
        } catch (AudioFileException | IOException | RuntimeException e) {
            stream.end(e);
        }
    }

    /// Listens to a file that is not in the library, whatever its name: where would it be among the others?
    ///
    /// Its sound vector is weighed by the library's slices as if it were one of its tracks. Of libraries with
    /// more
    /// than two million slices (about 40,000 songs), every n-th track stands for all: the same ones every
    /// time, so
    /// the vector is the same too, but it differs a little from the one that a scan would give.
    ///
    /// @param model      the encoder that the library's vectors are of
    /// @param library    file of the library
    /// @param maxSeconds how much of the sound to listen to, positive
    /// @throws AudioFileException    if the file cannot be decoded, or the worker did not get over it
    /// @throws MediaBusyException    if there is too much to do
    /// @throws IOException           if the model or the library cannot be read, or no worker can be started
    /// @throws CancellationException if the thread is interrupted, which stays so
    public HeardFile hear(Path file, ModelFile model, Path library, double maxSeconds)
            throws AudioFileException, MediaBusyException, IOException {
        if (!(maxSeconds > 0)) {
            throw new IllegalArgumentException("maxSeconds must be positive: " + maxSeconds);
        }
        String modelUri = switch (model) {
            case ModelFile.Shipped _ -> "";
            case ModelFile.OnDisk onDisk -> uri(onDisk.path());
        };
        // All of it may pass in silence: nothing is said before the end.
        double seconds = settings.limits().silenceSeconds(sizeBytes(file) + sizeBytes(library))
                + maxSeconds / settings.limits().timesRealTime();
        ByteArrayOutputStream vector = new ByteArrayOutputStream();
        Answer last = run(Length.LONG, process -> {
            var request = new Request.Embed(
                    process.nextNumber(), uri(file), modelUri, model.model().hash(), uri(library), maxSeconds);
            return process.run(file, request, new Limits(seconds, seconds), bytes -> add(vector, bytes));
        });
        if (!(last instanceof Answer.Heard heard)) {
            throw new IOException(file + ": the worker said nothing of the file");
        }
        float[] soundVector = new float[vector.size() / Float.BYTES];
        ByteBuffer.wrap(vector.toByteArray()).asFloatBuffer().get(soundVector);
        return new HeardFile(heard.contentHash(), heard.durationSeconds(), heard.heardSeconds(), soundVector);
    }

    /// What is done with a process.
    @FunctionalInterface
    private interface Task {
        Answer run(MediaProcess process) throws AudioFileException, IOException;
    }

    private Answer run(Length length, Task task) throws AudioFileException, MediaBusyException, IOException {
        queue.enter(length);
        return runInPlace(length, task);
    }

    private Answer runInPlace(Length length, Task task) throws AudioFileException, IOException {
        try {
            MediaProcess process = takeProcess();
            try {
                return task.run(process);
            } finally {
                giveBack(process);
            }
        } finally {
            queue.leave(length);
        }
    }

    private MediaProcess takeProcess() throws IOException {
        for (MediaProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isReusable()) {
                return process;
            }
            end(process);
        }
        MediaProcess process = launch();
        try {
            process.greet();
            return process;
        } catch (IOException e) {
            end(process);
            throw new IOException("no process for media can be started: " + e.getMessage(), e);
        } catch (CancellationException e) {
            end(process);
            throw e;
        }
    }

    private void giveBack(MediaProcess process) {
        if (process.isReusable() && !closed) {
            process.rest();
            idle.push(process);
        } else {
            end(process);
        }
    }

    private void end(MediaProcess process) {
        process.end();
        processes.remove(process);
    }

    private synchronized MediaProcess launch() throws IOException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        MediaProcess process = MediaProcess.start(command, settings.limits());
        processes.add(process);
        if (watchman == null) {
            watchman = Watchman.start("watch media workers", this::watch);
        }
        return process;
    }

    private void watch(long passedNanos) {
        processes.forEach(process -> process.watch(passedNanos));
        for (MediaProcess process : idle) {
            if (process.hasRested(settings.idleSeconds()) && idle.remove(process)) {
                Thread.ofVirtual().start(() -> end(process));
            }
        }
    }

    private static boolean add(ByteArrayOutputStream result, byte[] bytes) {
        result.writeBytes(bytes);
        return true;
    }

    /// 0 where the size cannot be known; the worker will tell why.
    private static long sizeBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String uri(Path file) {
        return file.toUri().toString();
    }

    /// Ends the workers. Tasks that are not done fail. Closing again does nothing.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (watchman != null) {
                watchman.close();
            }
        }
        processes.forEach(process -> process.kill("the program ends"));
        processes.forEach(MediaProcess::awaitEnd);
        processes.clear();
        idle.clear();
    }
}
