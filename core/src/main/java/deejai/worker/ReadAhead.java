package deejai.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Bytes between a worker that makes a stream and a player that takes it as it plays. Up to a limit they wait here,
/// so that the worker is free long before the player has heard it all.
final class ReadAhead {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> blocks = new ArrayDeque<>();
    private final int mostBytes;
    private final double stallSeconds;
    private long bytes;
    private boolean ended;
    private boolean abandoned;
    private @Nullable Exception failure;

    /// @param mostBytes    that wait here
    /// @param stallSeconds how long the worker waits for the player to take some of them
    ReadAhead(int mostBytes, double stallSeconds) {
        this.mostBytes = mostBytes;
        this.stallSeconds = stallSeconds;
    }

    /// Adds bytes, as soon as there is room for them.
    ///
    /// @return false if nobody will take them
    boolean put(byte[] block) {
        lock.lock();
        try {
            long nanos = (long) (stallSeconds * 1e9);
            while (!abandoned && bytes > 0 && bytes + block.length > mostBytes) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            if (!abandoned) {
                blocks.add(block);
                bytes += block.length;
                changed.signalAll();
            }
            return !abandoned;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// There are no more bytes.
    ///
    /// @param reason why the stream breaks off; null if it does not
    void end(@Nullable Exception reason) {
        lock.lock();
        try {
            ended = true;
            failure = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the next bytes, as soon as there are some.
    ///
    /// @return null at the end
    byte @Nullable [] take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (blocks.isEmpty() && !ended) {
                changed.await();
            }
            byte[] block = blocks.poll();
            bytes -= block == null ? 0 : block.length;
            changed.signalAll();
            return block;
        } finally {
            lock.unlock();
        }
    }

    /// Why the stream broke off; null if it did not. To be asked at the end.
    @Nullable
    Exception failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /// Nobody takes any more.
    void abandon() {
        lock.lock();
        try {
            abandoned = true;
            blocks.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
