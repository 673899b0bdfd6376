package deejai.cli;

import deejai.library.ScanListener;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how a scan goes on: a bar with the rate and the time left on a terminal, a line now and then elsewhere.
final class ScanProgress implements ScanListener, AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
    private static final int UPDATE_MILLIS = 250;

    private final Console console;
    private final boolean terminal = isTerminal();
    private long start = System.nanoTime();
    private @Nullable ProgressBar bar;
    private int work;
    private int done;
    private double audioSeconds;
    private long lastLine = start;

    ScanProgress(Console console) {
        this.console = console;
    }

    @Override
    public void found(int found, int work) {
        start = System.nanoTime();
        lastLine = start;
        this.work = work;
        if (work == 0) {
            return;
        }
        console.note(Console.count(found, "file") + " found, " + work + " to analyse");
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Analysing")
                    .setInitialMax(work)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .showSpeed()
                    .build();
        }
    }

    @Override
    public void videosPassedOver(int count) {
        if (count > 0) {
            console.note(Console.count(count, "film") + " passed over; --include-video analyses their sound");
        }
    }

    @Override
    public void done(Path file, double seconds) {
        audioSeconds += seconds;
        step();
    }

    @Override
    public void failed(Path file, String reason) {
        step();
    }

    @Override
    public void weighing() {
        if (bar != null) {
            bar.setExtraMessage(" weighing ...");
        }
    }

    /// True if a person is watching. From Java 25 on there is no console again where input or output is redirected; the
    /// check knows 22 to 24.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        java.io.Console system = System.console();
        return system != null && system.isTerminal();
    }

    private void step() {
        done++;
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(" " + rate());
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            double left = (lastLine - start) / 1e9 * (work - done) / done;
            console.note(done + " of " + work + " analysed, " + rate() + ", " + Console.duration(left) + " left");
        }
    }

    private String rate() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%.0f x real time", audioSeconds / seconds);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
