package deejai.cli;

import deejai.mp3tovec.Measurement;
import deejai.mp3tovec.TrainingEvent;
import deejai.mp3tovec.TrainingListener.Step;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how the training of an encoder goes on: a bar on a terminal, a line now and then elsewhere, and a line for
/// each validation.
final class EncoderTrainingProgress implements Consumer<TrainingEvent>, AutoCloseable {

    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
    private static final int UPDATE_MILLIS = 250;

    private final Console console;
    private final boolean terminal = ScanProgress.isTerminal();
    private @Nullable ProgressBar bar;
    private TrainingEvent.@Nullable Finished finished;
    private long lastLine = System.nanoTime() - NANOS_BETWEEN_LINES;

    EncoderTrainingProgress(Console console) {
        this.console = console;
    }

    @Override
    public void accept(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Began began -> began(began);
            case TrainingEvent.Stepped(Step step) -> show(step);
            case TrainingEvent.Validated(Measurement measurement, boolean best) ->
                console.note("step " + measurement.step() + ": held-out loss " + figure(measurement.loss())
                        + (best ? ", the best so far (" : " (") + figures(measurement.figures()) + ")");
            case TrainingEvent.Stopped stopped ->
                console.note("Stopped after step " + stopped.step() + "; the same command goes on from there");
            case TrainingEvent.Finished done -> finished = done;
            case TrainingEvent.Failed _ -> {}
        }
    }

    /// What came of it; null if it is not finished.
    TrainingEvent.@Nullable Finished finished() {
        return finished;
    }

    private void began(TrainingEvent.Began began) {
        Integer targets = began.targets();
        console.note("Learning from " + Console.count(began.tracks(), "track") + ", validating on "
                + Console.count(began.heldOut())
                + (targets == null ? "" : "; " + Console.count(targets) + " have a co-listening vector"));
    }

    private void show(Step step) {
        String state = String.format(
                Locale.ROOT,
                "loss %s (%s), %,.0f slices/s",
                figure(step.loss()),
                figures(step.losses()),
                step.slicesPerSecond());
        if (terminal) {
            ProgressBar shown = bar;
            if (shown == null) {
                shown = new ProgressBarBuilder()
                        .setTaskName("Training")
                        .setInitialMax(step.of())
                        .startsFrom(step.step(), java.time.Duration.ZERO)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build();
                bar = shown;
            }
            shown.stepTo(step.step());
            shown.setExtraMessage(" " + state);
        } else if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES || step.step() == step.of()) {
            lastLine = System.nanoTime();
            console.note("step " + step.step() + " of " + step.of() + ": " + state + ", "
                    + Console.duration(step.secondsLeft()) + " left");
        }
    }

    private static String figures(SortedMap<String, Double> figures) {
        return figures.entrySet().stream()
                .map(entry -> entry.getKey() + " " + figure(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
