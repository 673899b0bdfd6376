package deejai.worker;

import deejai.audio.AudioFileException;
import deejai.encoder.AnalysisStream;
import deejai.encoder.AudioEncoder;
import deejai.encoder.TrackAnalyzer.Analysis;
import deejai.encoder.TrackReader.Reading;
import deejai.spectrogram.Preprocessing;
import deejai.worker.WorkerProtocol.Answer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A worker, seen from the scan: a process that reads one file at a time.
///
/// For use by one thread at a time, but for [#watch] and [#isReusable].
final class WorkerProcess {

    private final WorkerLimits limits;
    private final WatchedProcess process;
    private final DataOutputStream requests;
    private final Patience patience;

    /// True from the request for a file to the last word on it. Who leaves in between leaves a worker of no
    /// use.
    private volatile boolean busy = true;

    /// How slices are made; null until the worker was greeted.
    private @Nullable Preprocessing preprocessing;

    private WorkerProcess(WatchedProcess process, WorkerLimits limits) {
        this.limits = limits;
        this.process = process;
        this.requests = process.requests();
        this.patience = process.patience();
    }

    /// Starts a process, which is then to be watched and greeted.
    ///
    /// @throws IOException if it cannot be started
    static WorkerProcess start(WorkerCommand command, WorkerLimits limits) throws IOException {
        return new WorkerProcess(WatchedProcess.start(command, limits), limits);
    }

    /// Waits until the worker is ready.
    ///
    /// @throws IOException           if it says that it cannot work, or ends, or says nothing
    /// @throws CancellationException if the thread is interrupted, which stays so
    void greet(Preprocessing preprocessing) throws IOException {
        this.preprocessing = preprocessing;
        process.greet(preprocessing);
        busy = false;
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
            String cause = process.causeOfDeath(e, file.toString());
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
        WatchedProcess.requireNotInterrupted(file.toString());
        int sliceSize = preprocessing().nMels() * preprocessing().sliceFrames();
        patience.waitFrom();
        Answer answer;
        try {
            answer = WorkerProtocol.nextAnswer(process.answers(), sliceSize);
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
        return !busy && process.isAlive() && process.isSmall();
    }

    /// Looks after the worker, as is to be done several times a second: ends it if it takes too long or too
    /// much.
    ///
    /// @param nanos time that has passed since the last look
    void watch(long nanos) {
        process.watch(nanos);
    }

    /// Tells the worker that there are no more files.
    void dismiss() {
        if (busy) {
            process.kill("dismissed");
        }
        process.dismiss();
    }

    /// Waits until a worker that was dismissed has ended, but not for long.
    void awaitEnd() {
        process.awaitEnd();
    }
}
