package deejai.upkeep;

import deejai.encoder.EncoderModels;
import deejai.library.LibraryException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A process that updates a library and does nothing else. The first line of its standard input says what to do, in the
/// words of [ScanOrder]; on its standard output it tells [UpdateEvent]s.
///
/// It stops in good order at the end of its standard input, and on a signal: when the process that started it dies,
/// however that happens, no scan goes on unseen.
public final class ScanMain {

    /// How long stopping in good order may take: files in work are given up, vectors and snapshot are written.
    static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private static final int FAILED = 1;

    private final PrintStream out;
    private final Thread updating = Thread.currentThread();
    private volatile boolean stopped;

    private ScanMain(PrintStream out) {
        this.out = out;
    }

    /// Scans.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err); // What libraries print is no event.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            return; // Nobody is there any more.
        }
        ScanMain process = new ScanMain(out);
        Signals.onEnding(process::stop);
        process.watch(in);
        UpdateEvent.Ending ending = process.run(line);
        process.tell(ending);
        System.exit(ending instanceof UpdateEvent.Broken ? FAILED : 0);
    }

    private void watch(BufferedReader in) {
        Thread thread = new Thread(
                () -> {
                    awaitEnd(in);
                    stop();
                    try {
                        Thread.sleep(LONGEST_STOP);
                    } catch (InterruptedException _) {
                        // Nobody does that.
                    }
                    Runtime.getRuntime().halt(FAILED);
                },
                "input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void awaitEnd(BufferedReader in) {
        try {
            while (in.read() >= 0) {}
        } catch (IOException _) {
            // Its other end is gone, which is what is waited for.
        }
    }

    private void stop() {
        stopped = true;
        updating.interrupt();
    }

    private UpdateEvent.Ending run(String line) {
        try {
            ScanOrder order = ScanOrder.parse(line);
            LibraryUpdate update = new LibraryUpdate(
                    order.library(), new EncoderModels(order.models()), new EventTeller(this::tell, System::nanoTime));
            UpdateReport report = update.run(order.folders(), order.settings());
            return report.scan().stopped() ? new UpdateEvent.Stopped() : new UpdateEvent.Finished(report.scan());
        } catch (NothingToScanException | LibraryException | IOException | IllegalArgumentException e) {
            return stopped && isOfInterrupt(e)
                    ? new UpdateEvent.Stopped()
                    : new UpdateEvent.Broken(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            return new UpdateEvent.Broken(reason(e));
        }
    }

    /// Whether something could not be read or written for the interrupt that stops this.
    private static boolean isOfInterrupt(@Nullable Throwable failure) {
        return failure != null && (failure instanceof ClosedByInterruptException || isOfInterrupt(failure.getCause()));
    }

    /// What is behind a failure that nobody expected, as of the database.
    private static String reason(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "the scan has not enough memory (" + failure.getMessage() + "); allow it a larger heap";
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "error in Deej-A.I.: " + cause;
    }

    private void tell(UpdateEvent event) {
        synchronized (out) {
            out.println(event.line());
            out.flush();
        }
    }
}
