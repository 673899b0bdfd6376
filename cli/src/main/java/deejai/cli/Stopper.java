package deejai.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/// Makes Ctrl-C, and the system's wish to end the process, stop a command in good order: its thread is interrupted, and
/// gives up what it is doing, keeps what is done and says so. A second signal ends the process at once.
///
/// Java's own way, shutdown hooks, would not do: they all run at the same time, and that of ONNX Runtime takes its
/// memory
/// away from under an encoder that is still at work, which crashes.
final class Stopper implements AutoCloseable {

    /// Exit code by signal, as shells have it: 128 and the number of the signal.
    private static final Map<String, Integer> EXIT_CODES = new TreeMap<>(Map.of("INT", 130, "TERM", 143));

    private final AtomicInteger exitCode = new AtomicInteger();
    private final Map<String, Object> before = new TreeMap<>();

    private Stopper(Thread command) {
        EXIT_CODES.forEach((signal, code) -> {
            Object handler = Signals.register(signal, () -> {
                if (!exitCode.compareAndSet(0, code)) {
                    Runtime.getRuntime().halt(code);
                }
                command.interrupt();
            });
            if (handler != null) {
                before.put(signal, handler);
            }
        });
    }

    /// A stopper of the thread that calls this.
    static Stopper ofThisThread() {
        return new Stopper(Thread.currentThread());
    }

    /// The exit code of a command that was stopped; 0 if it was not.
    int exitCode() {
        return exitCode.get();
    }

    /// Runs work that throws [CancellationException] when it is interrupted.
    ///
    /// @return the exit code: that of the work, or that of the signal which stopped it
    static int stopping(Work work) throws Exception {
        try (Stopper stopper = ofThisThread()) {
            try {
                return work.run();
            } catch (CancellationException e) {
                if (stopper.exitCode() == 0) {
                    throw e;
                }
                return stopper.exitCode();
            }
        }
    }

    /// Work that can be stopped.
    interface Work {
        /// Does it, and returns the exit code.
        int run() throws Exception;
    }

    @Override
    public void close() {
        before.forEach(Signals::unregister);
    }
}
