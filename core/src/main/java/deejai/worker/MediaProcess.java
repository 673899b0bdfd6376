package deejai.worker;

import deejai.audio.AudioFileException;
import deejai.worker.MediaProtocol.Answer;
import deejai.worker.MediaProtocol.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// A [MediaWorker], seen from its pool: a process that does one task at a time.
///
/// For use by one thread at a time, but for [#watch], [#kill] and [#awaitEnd].
final class MediaProcess {

    /// How long a worker that was told to stop may take. Starting another one takes about as long.
    private static final double CANCEL_SECONDS = 2;

    private final WatchedProcess process;
    private int number;

    /// True from a request to the last answer.
    private volatile boolean busy = true;

    private volatile boolean cancelled;

    private volatile long idleSinceNanos;

    /// Takes the bytes of a result as they come.
    @FunctionalInterface
    interface Results {
        /// Takes the next bytes.
        ///
        /// @return false if there is no more need of the result
        boolean accept(byte[] bytes);
    }

    /// How long a task may take.
    ///
    /// @param silenceSeconds until the next word
    /// @param seconds        in all
    record Limits(double silenceSeconds, double seconds) {}

    private MediaProcess(WatchedProcess process) {
        this.process = process;
    }

    /// Starts a process, which is then to be watched and greeted.
    ///
    /// @throws IOException if it cannot be started
    static MediaProcess start(WorkerCommand command, WorkerLimits limits) throws IOException {
        return new MediaProcess(WatchedProcess.start(command, limits));
    }

    /// Waits until the worker is ready.
    ///
    /// @throws IOException           if it says that it cannot work, or ends, or says nothing
    /// @throws CancellationException if the thread is interrupted, which stays so
    void greet() throws IOException {
        process.greet(new MediaProtocol.Greeting());
        busy = false;
    }

    /// The number of the next task.
    int nextNumber() {
        return number + 1;
    }

    /// Does a task.
    ///
    /// @param file    that it is about
    /// @param request with [#nextNumber()]
    /// @return [Answer.Done] or [Answer.Heard]; [Answer.Cancelled] if `results` wanted no more
    /// @throws AudioFileException    if the file cannot be used, or the worker did not get over it
    /// @throws IOException           if something else is to blame
    /// @throws CancellationException if the thread is interrupted, which stays so
    Answer run(Path file, Request request, Limits limits, Results results) throws AudioFileException, IOException {
        number = request.number();
        busy = true;
        cancelled = false;
        process.patience().begin(limits.silenceSeconds());
        process.patience().allow(limits.seconds());
        Answer last;
        try {
            MediaProtocol.send(process.requests(), request);
            last = converse(file, results);
            busy = false;
        } catch (IOException e) {
            String cause = process.causeOfDeath(e, file.toString());
            if (cancelled) {
                return new Answer.Cancelled();
            }
            throw (AudioFileException) new AudioFileException(file, cause).initCause(e);
        }
        return switch (last) {
            case Answer.Done done -> done;
            case Answer.Heard heard -> heard;
            case Answer.Cancelled stopped -> stopped;
            case Answer.Unusable unusable -> throw new AudioFileException(file, unusable.reason());
            case Answer.Failed failed -> throw new IOException(file + ": " + failed.error());
            case Answer.Data _ -> throw new IllegalStateException("a last answer is never data");
        };
    }

    /// Takes what comes, up to the last answer.
    private Answer converse(Path file, Results results) throws IOException {
        Answer answer = next(file);
        while (answer instanceof Answer.Data(byte[] bytes)) {
            if (!cancelled && !results.accept(bytes)) {
                cancelled = true;
                process.patience().begin(CANCEL_SECONDS);
                MediaProtocol.send(process.requests(), new Request.Cancel(number));
            }
            answer = next(file);
        }
        return answer;
    }

    private Answer next(Path file) throws IOException {
        WatchedProcess.requireNotInterrupted(file.toString());
        process.patience().waitFrom();
        try {
            return MediaProtocol.nextAnswer(process.answers());
        } finally {
            process.patience().waitNoMore();
        }
    }

    /// True if it can do another task: the last one is done, and did not leave the process large.
    boolean isReusable() {
        return !busy && process.isAlive() && process.isSmall();
    }

    /// It has nothing to do from now on.
    void rest() {
        idleSinceNanos = System.nanoTime();
    }

    /// True if it has had nothing to do for so long.
    boolean hasRested(double seconds) {
        return System.nanoTime() - idleSinceNanos > seconds * 1e9;
    }

    /// Looks after the worker, as is to be done several times a second.
    ///
    /// @param nanos time that has passed since the last look
    void watch(long nanos) {
        process.watch(nanos);
    }

    /// Ends the process at once.
    void kill(String reason) {
        process.kill(reason);
    }

    /// Waits until a process that was killed has ended, but not for long.
    void awaitEnd() {
        process.awaitEnd();
    }

    /// Ends the process; one that is busy at once.
    void end() {
        if (busy) {
            process.kill("dismissed");
        }
        process.dismiss();
        process.awaitEnd();
    }
}
