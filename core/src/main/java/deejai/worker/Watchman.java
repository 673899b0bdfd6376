package deejai.worker;

import java.util.function.LongConsumer;

/// Has the processes of a pool watched ten times a second, from a thread of its own, until it is closed.
final class Watchman implements AutoCloseable {

    private static final int TICK_MILLIS = 100;

    /// More than that did not pass in a tick: the computer slept, or this process was stopped, and so were the
    /// processes that are watched.
    private static final long MAX_TICK_NANOS = 1_000_000_000;

    private final LongConsumer watch;
    private final Thread thread;
    private volatile boolean closed;

    private Watchman(String name, LongConsumer watch) {
        this.watch = watch;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// Begins to watch.
    ///
    /// @param watch gets the time since the last call, nanoseconds
    static Watchman start(String name, LongConsumer watch) {
        Watchman watchman = new Watchman(name, watch);
        watchman.thread.start();
        return watchman;
    }

    private void run() {
        long last = System.nanoTime();
        while (!closed) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            watch.accept(Math.min(now - last, MAX_TICK_NANOS));
            last = now;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
