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
    private final String doneText;
    private final @Nullable ProgressBar bar;
    private int done;
    private long lastLine = System.nanoTime();

    private EvaluationProgress(Console console, int work, String task, String done) {
        this.console = console;
        this.work = work;
        this.doneText = done;
        bar = ScanProgress.isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(work)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    /// Of playlists that are made.
    static EvaluationProgress ofPlaylists(Console console, int work) {
        return new EvaluationProgress(console, work, "Making playlists", " playlists made");
    }

    /// Of tracks that are analysed.
    static EvaluationProgress ofTracks(Console console, int work) {
        return new EvaluationProgress(console, work, "Analysing", " tracks analysed");
    }

    /// One more is done.
    void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            console.note(done + " of " + work + doneText);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
