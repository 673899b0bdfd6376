package deejai.worker;

import java.nio.file.Path;

/// A process that wants a cover of a media worker, and is killed meanwhile.
final class KilledMediaPool {

    private KilledMediaPool() {}

    /// Wants the cover of the file that is named.
    public static void main(String[] arguments) throws Exception {
        WorkerLimits limits = new WorkerLimits(64, 400, 60, 60, 5e6, 20);
        MediaSettings settings = new MediaSettings(1, 0, 1, 60, 1 << 20, limits);
        WorkerCommand command = WorkerCommand.java(MisbehavingMediaWorker.class, limits);
        try (MediaPool pool = new MediaPool(settings, command)) {
            pool.cover(Path.of(arguments[0]), 64);
        }
    }
}
