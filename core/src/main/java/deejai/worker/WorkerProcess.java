package deejai.worker;

import deejai.audio.AudioFileException;
import deejai.encoder.AnalysisStream;
import deejai.encoder.AudioEncoder;
import deejai.encoder.TrackAnalyzer.Analysis;
import deejai.encoder.TrackReader.Reading;
import deejai.spectrogram.Preprocessing;
import deejai.worker.WorkerProtocol.Answer;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A worker, seen from the scan: a process that reads one file at a time.
///
/// For use by one thread at a time, but for [#watch], [#kill] and [#isReusable].
final class WorkerProcess {

    private static final int EXIT_SECONDS = 10;

    /// Exit codes above are 128 and the number of a signal.
    private static final int SIGNALLED = 128;

    private static final int KILLED = SIGNALLED + 9;

    private final WorkerLimits limits;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final LastWords lastWords;
    private final ResidentMemory memory;
    private final Patience patience = new Patience();

    /// True from the request for a file to the last word on it. Who leaves in between leaves a worker of no
    /// use.
    private volatile boolean busy = true;

    private volatile @Nullable String killReason;

    /// How slices are made; null until the worker was greeted.
    private @Nullable Preprocessing preprocessing;

    private WorkerProcess(Process process, WorkerLimits limits) {
        this.limits = limits;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(process.getInputStream());
        this.lastWords = new LastWords(process.getErrorStream());
        this.memory = new ResidentMemory(process.pid());
    }

    /// Starts a process, which is then to be watched and greeted.
    ///
    /// @throws IOException if it cannot be started
    static WorkerProcess start(WorkerCommand command, WorkerLimits limits) throws IOException {
        return new WorkerProcess(command.start(), limits);
    }

    /// Waits until the worker is ready.
    ///
    /// @throws IOException           if it says that it cannot work, or ends, or says nothing
    /// @throws CancellationException if the thread is interrupted, which stays so
    void greet(Preprocessing preprocessing) throws IOException {
        patience.begin(limits.startSeconds());
        patience.waitFrom();
        try {
            this.preprocessing = preprocessing;
            WorkerProtocol.greet(requests, preprocessing);
            String trouble =
                    WorkerProtocol.greeting(answers, WorkerProtocol.Hello.class).trouble();
            if (!trouble.isEmpty()) {
                kill(trouble);
                throw new IOException(trouble);
            }
            busy = false;
        } catch (IOException e) {
            throw new IOException(causeOfDeath(e, "the start of a worker"), e);
        } finally {
            patience.waitNoMore();
        }
    }

    /// Reads a file.
    ///
    /// @param listening asked with the content hash for the encoders that are to listen; where there are
    ///                  none, the sound is not decoded
    /// @throws AudioFileException    if the file cannot be used, or the worker did not get over it
    /// @throws CancellationException if the thread is interrupted, which stays so
    Reading read(Path file, long sizeBytes, Function<String, List<AudioEncoder>> listening) throws AudioFileException {
        busy = true;
        patience.begin(limits.silenceSeconds(sizeBytes));
        try {
            requests.writeByte(WorkerProtocol.READ);
            RecordCodec.write(requests, new WorkerProtocol.Request(file.toUri().toString()));
            requests.flush();
            if (!(next(file) instanceof Answer.Header header)) {
                throw new ProtocolException("sound without a header");
            }
            List<AudioEncoder> encoders = listening.apply(header.contentHash());
            patience.allow(limits.seconds(sizeBytes, header.properties().durationSeconds()));
            requests.writeByte(encoders.isEmpty() ? WorkerProtocol.SKIP : WorkerProtocol.DECODE);
            requests.flush();
            List<Analysis> analyses = hear(file, encoders);
            return new Reading(header.contentHash(), header.tags(), header.properties(), analyses);
        } catch (IOException e) {
            String cause = causeOfDeath(e, file.toString());
            throw (AudioFileException) new AudioFileException(file, cause).initCause(e);
        }
    }

    /// Embeds slices as they come.
    private List<Analysis> hear(Path file, List<AudioEncoder> encoders) throws AudioFileException, IOException {
        AnalysisStream analyses = new AnalysisStream(encoders);
        Answer answer = next(file);
        while (answer instanceof Answer.Slice slice) {
            analyses.accept(slice.values());
            answer = next(file);
        }
        if (!(answer instanceof Answer.End end)) {
            throw new ProtocolException("a second header");
        }
        busy = false;
        return analyses.finish((double) end.samples() / preprocessing().sampleRate());
    }

    /// The next answer, if it is good news.
    private Answer next(Path file) throws AudioFileException, IOException {
        requireNotInterrupted(file.toString());
        int sliceSize = preprocessing().nMels() * preprocessing().sliceFrames();
        patience.waitFrom();
        Answer answer;
        try {
            answer = WorkerProtocol.nextAnswer(answers, sliceSize);
        } finally {
            patience.waitNoMore();
        }
        return switch (answer) {
            case Answer.Header header -> header;
            case Answer.Slice slice -> slice;
            case Answer.End end -> end;
            case Answer.Unusable unusable -> throw refusal(file, unusable.reason());
            case Answer.Failed failed -> throw refusal(file, "error in Deej-A.I.: " + failed.error());
        };
    }

    private Preprocessing preprocessing() {
        return Objects.requireNonNull(preprocessing, "a worker must be greeted before it reads");
    }

    private AudioFileException refusal(Path file, String reason) {
        busy = false;
        return new AudioFileException(file, reason);
    }

    /// True if another file can be read: the last one is done, and did not leave the process large.
    boolean isReusable() {
        return !busy && process.isAlive() && memory.megabytes() <= limits.residentMegabytes() / 2;
    }

    /// Looks after the worker, as is to be done several times a second: ends it if it takes too long or too
    /// much.
    ///
    /// @param nanos time that has passed since the last look
    void watch(long nanos) {
        String reason = patience.tick(nanos);
        if (reason == null && memory.megabytes() > limits.residentMegabytes()) {
            reason = "took too much memory (more than " + limits.residentMegabytes() + " MB)";
        }
        if (reason != null) {
            kill(reason);
        }
    }

    /// Ends the process at once. Only the first reason counts.
    synchronized void kill(String reason) {
        if (killReason == null) {
            killReason = reason;
        }
        // Not the process's own method, which would also close the streams under the thread that reads them.
        process.toHandle().destroyForcibly();
    }

    /// Tells the worker that there are no more files.
    void dismiss() {
        if (busy) {
            kill("dismissed");
        }
        try {
            requests.close();
        } catch (IOException e) {
            kill("cannot be reached: " + e.getMessage());
        }
    }

    /// Waits until a worker that was dismissed has ended, but not for long.
    void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                kill("does not end");
            }
        } catch (InterruptedException e) {
            kill("there is no time to wait");
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Why a conversation broke off. Ends what is left of the process.
    ///
    /// @throws CancellationException if the thread was interrupted, which stays so: then that is why
    private String causeOfDeath(IOException broken, String during) {
        try {
            if (broken instanceof ProtocolException) {
                kill("the decoder talked nonsense: " + broken.getMessage());
            } else if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                kill("the decoder fell silent");
            }
            int exitCode = process.waitFor();
            String reason = killReason;
            requireNotInterrupted(during);
            return reason != null ? reason : causeOfDeath(exitCode, lastWords.line());
        } catch (InterruptedException e) {
            kill("stopped");
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted: " + during).initCause(e);
        }
    }

    private String causeOfDeath(int exitCode, String lastLine) {
        String said = lastLine.isEmpty() ? "" : ": " + lastLine;
        if (exitCode == DecodingWorker.OUT_OF_MEMORY) {
            return "took too much memory (more than " + limits.heapMegabytes() + " MB of Java heap)";
        }
        if (exitCode == KILLED) {
            return "the decoder was killed (exit code " + exitCode + "), perhaps for lack of memory";
        }
        if (exitCode == DecodingWorker.CRASHED || exitCode > SIGNALLED || exitCode < 0) {
            return "the decoder crashed (exit code " + exitCode + ")" + said;
        }
        return "the decoder ended unexpectedly (exit code " + exitCode + ")" + said;
    }

    private static void requireNotInterrupted(String during) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted: " + during);
        }
    }
}
