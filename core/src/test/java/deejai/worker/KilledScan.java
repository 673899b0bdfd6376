package deejai.worker;

import java.nio.file.Path;

/// A process that reads a file in a worker, and is killed meanwhile.
final class KilledScan {

    private static final WorkerLimits LIMITS = new WorkerLimits(64, 400, 60, 60, 5e6, 20);

    private KilledScan() {}

    /// Reads the file that is named.
    public static void main(String[] arguments) throws Exception {
        try (WorkerPool pool =
                new WorkerPool(Slices.whole(), WorkerCommand.java(MisbehavingWorker.class, LIMITS), LIMITS)) {
            pool.read(Path.of(arguments[0]), (track, model) -> false);
        }
    }
}
