package deejai.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Makes Ctrl-C stop a scan in good order: the thread that scans is interrupted, and the process ends only when it has
/// stored what was done and said so.
final class ScanStopper implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private ScanStopper(Thread scan) {
        hook = new Thread(
                () -> {
                    scan.interrupt();
                    try {
                        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                            System.err.println("deejai: the scan does not stop; ending it");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop scan");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// A stopper of the thread that calls this.
    static ScanStopper ofThisThread() {
        return new ScanStopper(Thread.currentThread());
    }

    /// Tells that the scan has ended, so that the process need not wait.
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs, and has been told.
        }
    }
}
