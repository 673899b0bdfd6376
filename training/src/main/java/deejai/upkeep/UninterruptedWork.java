package deejai.upkeep;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work that an interrupt of the thread which waits for it does not break: files are still written, which an
/// interrupted thread could not do.
public final class UninterruptedWork {

    private UninterruptedWork() {}

    /// What is to be done.
    @FunctionalInterface
    public interface Work<T> {

        /// Does it.
        T run() throws IOException;
    }

    /// Does work on a thread of its own and waits for it to the end.
    ///
    /// @param interrupted called on this thread for each interrupt meanwhile, which is then forgotten; it may
    ///                    tell the work to come to an end
    /// @throws IOException if the work throws it
    public static <T> T await(Work<T> work, Runnable interrupted) throws IOException {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<T> result = executor.submit(work::run);
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException _) {
                    interrupted.run();
                } catch (ExecutionException e) {
                    throw failure(e);
                }
            }
        }
    }

    private static IOException failure(ExecutionException broken) {
        return switch (broken.getCause()) {
            case IOException failure -> failure;
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> throw new IllegalStateException("work failed: " + broken.getCause(), broken);
        };
    }
}
