package deejai.cli;

import deejai.track2vec.TrainingListener;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Tells how training goes on, and ends it when the command is interrupted.
final class TrainingWatch implements TrainingListener {

    /// Exit code of a command that was ended by Ctrl-C.
    static final int STOPPED = 130;

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

    private final Console console;

    /// how long to say nothing after an epoch was told, nanoseconds
    private final long nanosBetweenLines;

    private long lastLine = System.nanoTime();
    private volatile boolean stopped;

    private TrainingWatch(Console console, long nanosBetweenLines) {
        this.console = console;
        this.nanosBetweenLines = nanosBetweenLines;
    }

    /// Tells every epoch.
    TrainingWatch(Console console) {
        this(console, 0);
    }

    /// Tells an epoch now and then, and none if training takes seconds.
    static TrainingWatch brief(Console console) {
        return new TrainingWatch(console, NANOS_BETWEEN_LINES);
    }

    @Override
    public void epochDone(Epoch epoch) {
        if (System.nanoTime() - lastLine < nanosBetweenLines) {
            return;
        }
        lastLine = System.nanoTime();
        console.note(String.format(
                Locale.ROOT,
                "epoch %d of %d: loss %.4f, %,.0f entries a second",
                epoch.number(),
                epoch.of(),
                epoch.loss(),
                epoch.tokensPerSecond()));
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    /// Does work on a thread of its own and waits for it. An interrupt ends training, but not the work: files are
    /// still written, which an interrupted thread could not do.
    <T> T await(Callable<T> work) throws Exception {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<T> result = executor.submit(work);
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException _) {
                    stopped = true;
                    console.note("Stopping; what the last finished epoch gave is kept");
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof Exception cause ? cause : e;
                }
            }
        }
    }
}
