package deejai.worker;

import deejai.audio.AudioFileException;
import deejai.encoder.AnalysisStream;
import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.TrackReader;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Reads files in worker processes: what a file does to its decoder (a crash, a hang, a lack of memory) costs
/// that file, with its reason, and nothing else. Encoders stay in this process; the embeddings are the same to
/// the bit as those that [deejai.encoder.TrackAnalyzer] makes.
///
/// There are never more workers than threads that read at once; they start when they are needed, and are
/// replaced when they are lost. They end when this is closed, and also if this process is killed.
public final class WorkerPool implements TrackReader {

    /// Starts that fail one after the other before it is clear that there is no point in it.
    private static final int MAX_FAILED_STARTS = 3;

    /// About three songs, which take as long as a process takes to start and to warm up.
    private static final long MIN_BYTES_OF_A_WORKER = 16 << 20;

    private final List<AudioEncoder> encoders;
    private final Preprocessing preprocessing;
    private final WorkerCommand command;
    private final WorkerLimits limits;
    private final Set<WorkerProcess> workers = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger failedStarts = new AtomicInteger();
    private @Nullable Watchman watchman;
    private volatile boolean closed;

    /// A pool of workers that are started with `command`. The encoder stays the caller's to close.
    public WorkerPool(AudioEncoder encoder, WorkerCommand command, WorkerLimits limits) {
        this(List.of(encoder), command, limits);
    }

    /// A pool of workers that are started with `command`. The encoders stay the caller's to close.
    ///
    /// @param encoders at least one, all of one preprocessing
    public WorkerPool(List<AudioEncoder> encoders, WorkerCommand command, WorkerLimits limits) {
        this.encoders = List.copyOf(encoders);
        this.preprocessing = AnalysisStream.commonPreprocessing(encoders);
        this.command = command;
        this.limits = limits;
    }

    /// A pool of the workers of this program.
    ///
    /// @param encoders at least one, all of one preprocessing
    public static WorkerPool standard(List<AudioEncoder> encoders) {
        return new WorkerPool(encoders, WorkerCommand.standard(WorkerLimits.STANDARD), WorkerLimits.STANDARD);
    }

    @Override
    public List<EncoderModel> models() {
        return encoders.stream().map(AudioEncoder::model).toList();
    }

    /// No more than there is work for: a process of its own must be worth its start.
    @Override
    public int threads(long sizeBytes, int most) {
        return Math.clamp(Math.ceilDiv(sizeBytes, MIN_BYTES_OF_A_WORKER), 1, most);
    }

    /// Reads a file.
    ///
    /// @throws AudioFileException    if the file cannot be used, or the worker did not get over it
    /// @throws IOException           if no worker can be started
    /// @throws CancellationException if the thread is interrupted, which stays so
    /// @throws IllegalStateException if this is closed
    @Override
    public Reading read(Path file, BiPredicate<String, EncoderModel> known) throws AudioFileException, IOException {
        WorkerProcess worker = take();
        try {
            return worker.read(file, sizeBytes(file), track -> AnalysisStream.wanted(encoders, track, known));
        } finally {
            if (worker.isReusable()) {
                idle.push(worker);
            } else {
                discard(worker);
            }
        }
    }

    /// 0 where the size cannot be known; the worker will tell why.
    private static long sizeBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private WorkerProcess take() throws IOException {
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isReusable()) {
                return worker;
            }
            discard(worker);
        }
        return start();
    }

    private void discard(WorkerProcess worker) {
        worker.dismiss();
        worker.awaitEnd();
        workers.remove(worker);
    }

    private WorkerProcess start() throws IOException {
        while (true) {
            try {
                WorkerProcess worker = startOnce();
                failedStarts.set(0);
                return worker;
            } catch (IOException e) {
                if (failedStarts.incrementAndGet() >= MAX_FAILED_STARTS) {
                    throw new IOException("no process for decoding can be started: " + e.getMessage(), e);
                }
            }
        }
    }

    private WorkerProcess startOnce() throws IOException {
        WorkerProcess worker = launch();
        try {
            worker.greet(preprocessing);
            return worker;
        } catch (IOException | CancellationException e) {
            discard(worker);
            throw e;
        }
    }

    private synchronized WorkerProcess launch() throws IOException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        WorkerProcess worker = WorkerProcess.start(command, limits);
        workers.add(worker);
        if (watchman == null) {
            watchman = Watchman.start("watch workers", passed -> workers.forEach(process -> process.watch(passed)));
        }
        return worker;
    }

    /// Ends the workers. Not to be called while files are read.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (watchman != null) {
                watchman.close();
            }
        }
        workers.forEach(WorkerProcess::dismiss);
        workers.forEach(WorkerProcess::awaitEnd);
        workers.clear();
        idle.clear();
    }
}
