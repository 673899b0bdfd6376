package deejai.cli;

import deejai.track2vec.TrainingListener;
import deejai.upkeep.UninterruptedWork;
import java.io.IOException;
import java.util.Locale;

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

    /// Ends training after the epoch that is under way.
    void stop() {
        stopped = true;
        console.note("Stopping; what the last finished epoch gave is kept");
    }

    /// Does work on a thread of its own and waits for it. An interrupt ends training, but not the work.
    <T> T await(UninterruptedWork.Work<T> work) throws IOException {
        return UninterruptedWork.await(work, this::stop);
    }
}
