package deejai.cli;

import deejai.corpus.ReadingListener;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how reading playlists goes on: a bar of the bytes read on a terminal, a line now and then elsewhere.
final class CorpusProgress implements ReadingListener, AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
    private static final int UPDATE_MILLIS = 250;
    private static final long MEGABYTE = 1_000_000;

    private final Console console;
    private @Nullable ProgressBar bar;
    private long bytes;
    private long done;
    private long lastLine = System.nanoTime();

    CorpusProgress(Console console) {
        this.console = console;
    }

    @Override
    public void found(int files, long bytes) {
        this.bytes = bytes;
        if (ScanProgress.isTerminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(bytes)
                    .setUnit("MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .showSpeed()
                    .build();
        }
    }

    @Override
    public void read(long more) {
        done += more;
        if (bar != null) {
            bar.stepTo(done);
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            console.note(Console.size(done) + " of " + Console.size(bytes) + " read");
        }
    }

    @Override
    public void cleaning() {
        if (bar != null) {
            bar.setExtraMessage(" cleaning ...");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
