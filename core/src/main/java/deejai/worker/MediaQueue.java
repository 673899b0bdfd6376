package deejai.worker;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Who may have a process of a [MediaPool], in the order in which they came. Long tasks leave one to short ones.
final class MediaQueue {

    /// How long a task keeps a process.
    enum Length {
        /// Well below a second.
        SHORT,
        /// Seconds, or as long as a player listens.
        LONG
    }

    private final Semaphore places;
    private final Semaphore longPlaces;
    private final int mostQueued;
    private final long queueNanos;
    private final AtomicInteger queued = new AtomicInteger();

    MediaQueue(MediaSettings settings) {
        places = new Semaphore(settings.mostProcesses(), true);
        longPlaces = new Semaphore(Math.max(1, settings.mostProcesses() - 1), true);
        mostQueued = settings.mostQueued();
        queueNanos = (long) (settings.queueSeconds() * 1e9);
    }

    /// Waits for a process.
    ///
    /// @throws MediaBusyException    if too many wait already, or it takes too long
    /// @throws CancellationException if the thread is interrupted, which stays so
    void enter(Length length) throws MediaBusyException {
        boolean reserved = length == Length.LONG && longPlaces.tryAcquire();
        boolean mayEnter = reserved || length == Length.SHORT;
        if (mayEnter && places.tryAcquire()) {
            return;
        }
        boolean entered = false;
        try {
            if (queued.incrementAndGet() > mostQueued) {
                throw new MediaBusyException("too many tasks wait already (" + mostQueued + ")");
            }
            long start = System.nanoTime();
            reserved = reserved || (length == Length.LONG && longPlaces.tryAcquire(queueNanos, TimeUnit.NANOSECONDS));
            entered = (reserved || length == Length.SHORT)
                    && places.tryAcquire(queueNanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
            if (!entered) {
                throw new MediaBusyException("every process is busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted in the queue").initCause(e);
        } finally {
            queued.decrementAndGet();
            if (reserved && !entered) {
                longPlaces.release();
            }
        }
    }

    /// Lets the next one in.
    void leave(Length length) {
        places.release();
        if (length == Length.LONG) {
            longPlaces.release();
        }
    }
}
