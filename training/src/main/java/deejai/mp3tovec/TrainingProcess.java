package deejai.mp3tovec;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// A process that trains an encoder and does nothing else, so that PyTorch gets the class path and the environment that
/// it needs. Its argument is the file of a [TrainingPlan]; it tells [TrainingEvent]s on standard output.
///
/// It stops in good order, with a checkpoint, on a signal and at the end of its standard input: when the process that
/// started it dies, however that happens, no training goes on unseen.
public final class TrainingProcess {

    private static final int FAILED = 1;

    /// A step and a checkpoint take seconds even on slow machines.
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private static final long NANOS_BETWEEN_STEPS = 250_000_000L;

    private final PrintStream out;
    private volatile boolean stopped;
    private long lastStep = System.nanoTime() - NANOS_BETWEEN_STEPS;

    private volatile boolean done;

    private TrainingProcess(PrintStream out) {
        this.out = out;
    }

    /// Trains.
    ///
    /// @param arguments one: the file of the plan
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err); // What libraries print is no event.
        TrainingProcess process = new TrainingProcess(out);
        process.watchInput();
        process.watchSignals();
        int exitCode = process.run(Path.of(arguments[0]));
        process.done = true;
        if (!process.stopped) {
            System.exit(exitCode);
        }
        // Else the process is ending already, or does so once this thread is done.
    }

    private void watchInput() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {}
                    } catch (IOException _) {
                        // Its other end is gone, which is what is waited for.
                    }
                    stopped = true;
                },
                "input");
        thread.setDaemon(true);
        thread.start();
    }

    private void watchSignals() {
        Thread training = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            // A thread that is done waits in System.exit, for this one.
                            if (!done) {
                                stopped = true;
                                awaitEnd(training);
                            }
                        },
                        "stop"));
    }

    private static void awaitEnd(Thread training) {
        try {
            training.join(LONGEST_STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int run(Path planFile) {
        try {
            TrainingPlan plan = TrainingPlan.read(planFile);
            try (FileChannel channel = FileChannel.open(
                            plan.place().folder().resolve("training.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new IOException(plan.place().folder() + ": another training is at work here");
                }
                new EncoderTraining(plan, new Teller(), this::tell).run();
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            return fail(String.valueOf(e.getMessage()), e);
        } catch (Throwable e) { // Errors too: a native library that is missing is one.
            return fail(e.toString(), e);
        }
    }

    private int fail(String message, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        tell(new TrainingEvent.Failed(message, trace.toString()));
        return FAILED;
    }

    private void tell(TrainingEvent event) {
        synchronized (out) {
            out.println(event.line());
            out.flush();
        }
    }

    /// Tells what goes on; of the steps only as many as somebody could read.
    private final class Teller implements TrainingListener {

        @Override
        public void stepDone(Step step) {
            long now = System.nanoTime();
            if (step.step() == step.of() || now - lastStep >= NANOS_BETWEEN_STEPS) {
                lastStep = now;
                tell(new TrainingEvent.Stepped(step));
            }
        }

        @Override
        public void validated(Measurement measurement, boolean best) {
            tell(new TrainingEvent.Validated(measurement, best));
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
