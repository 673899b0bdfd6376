package deejai.demo;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// A process that makes a demo library and does nothing else. The first line of its standard input says where and
/// which, in the words of [DemoOrder]; on its standard output it tells [DemoEvent]s. It stops at the end of its
/// standard input, so that it does not outlive the process that started it.
public final class DemoMain {

    private static final int FAILED = 1;

    /// How long stopping in good order may take: the piece in work is given up.
    static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private DemoMain() {}

    /// Composes.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err); // What libraries print is no event.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            return; // Nobody is there any more.
        }
        stopAtEnd(in, Thread.currentThread());
        DemoEvent ending = run(line, out);
        out.println(ending.line());
        System.exit(ending instanceof DemoEvent.Failed ? FAILED : 0);
    }

    private static DemoEvent run(String line, PrintStream out) {
        try {
            DemoOrder order = DemoOrder.parse(line);
            DemoLibrary.write(
                    order.folder(),
                    order.settings(),
                    (_, done, total) -> out.println(new DemoEvent.Composed(done, total).line()));
            return new DemoEvent.Finished();
        } catch (CancellationException _) {
            return new DemoEvent.Failed("stopped");
        } catch (IOException | RuntimeException e) {
            return new DemoEvent.Failed("the demo library cannot be written: " + e.getMessage());
        }
    }

    private static void stopAtEnd(BufferedReader in, Thread composing) {
        Thread.ofPlatform().daemon().name("input").start(() -> {
            try {
                while (in.read() >= 0) {}
            } catch (IOException _) {
                // Its other end is gone, which is what is waited for.
            }
            composing.interrupt();
            try {
                Thread.sleep(LONGEST_STOP);
            } catch (InterruptedException _) {
                // Nobody does that.
            }
            Runtime.getRuntime().halt(FAILED);
        });
    }
}
