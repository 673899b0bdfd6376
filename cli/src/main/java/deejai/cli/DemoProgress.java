package deejai.cli;

import deejai.demo.DemoListener;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how a demo library comes along: a bar on a terminal, a line now and then elsewhere.
final class DemoProgress implements DemoListener, AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
    private static final int UPDATE_MILLIS = 250;

    private final Console console;
    private final @Nullable ProgressBar bar;
    private long lastLine = System.nanoTime();

    DemoProgress(Console console, int total) {
        this.console = console;
        this.bar = ScanProgress.isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName("Composing")
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    @Override
    public void done(Path piece, int done, int total) {
        if (bar != null) {
            bar.stepTo(done);
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            console.note(done + " of " + total + " composed");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
