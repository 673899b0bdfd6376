package deejai.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how an evaluation goes on: a bar on a terminal, a line now and then elsewhere.
final class EvaluationProgress implements AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
    private static final int UPDATE_MILLIS = 250;

    private final Console console;
    private final int work;
    private final @Nullable ProgressBar bar;
    private int done;
    private long lastLine = System.nanoTime();

    EvaluationProgress(Console console, int work) {
        this.console = console;
        this.work = work;
        bar = ScanProgress.isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("Making playlists")
                        .setInitialMax(work)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    /// One more playlist has been made.
    void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            console.note(done + " of " + work + " playlists made");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
