package deejai.server.load;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets no more work that takes a whole processor run than there are processors, and lets no more wait than
/// will be served soon: whoever comes later is refused at once, so that those who wait are answered quickly
/// however many come.
///
/// The work has threads of the system for itself. Requests are answered by virtual threads, which share as many
/// threads of the system as there are processors and give way only where they wait: long work on them would
/// leave none for requests that cost nothing.
///
/// Work that may take seconds has no more than half of the processors (but at least one), so that a few who ask
/// for very long playlists do not keep all others waiting.
///
/// Safe for use by several threads.
@Component
public final class WorkLimit {

    /// A playlist takes some milliseconds: who is this far back waits about a tenth of a second.
    private static final int MOST_WAITING_PER_PROCESSOR = 24;

    private static final int MOST_WAITING_FOR_LONG = 8;
    private static final long MOST_WAITING_NANOS = 2_000_000_000;
    private static final int RETRY_AFTER_SECONDS = 1;

    /// How long work in the background gives way at a time: about ten times as long as it then works.
    private static final int MOST_PAUSES = 10;

    private static final long PAUSE_MILLIS = 5;
    private static final Refusals REFUSALS = new Refusals();

    private final ThreadPoolExecutor threads;
    private final Places forLong;

    public WorkLimit() {
        this(Runtime.getRuntime().availableProcessors());
    }

    WorkLimit(int processors) {
        threads = new ThreadPoolExecutor(
                processors,
                processors,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING_PER_PROCESSOR * processors),
                Thread.ofPlatform().daemon().name("work ", 0).factory());
        forLong = new Places(Math.max(1, processors / 2), MOST_WAITING_FOR_LONG);
    }

    /// Does work when a processor is free.
    ///
    /// @throws ProblemException if too much waits already
    public <T> T run(Supplier<T> work) {
        long asked = System.nanoTime();
        try {
            return finish(threads.submit(() -> {
                if (System.nanoTime() - asked > MOST_WAITING_NANOS) {
                    throw overloaded();
                }
                return work.get();
            }));
        } catch (RejectedExecutionException _) {
            REFUSALS.pause();
            throw overloaded();
        }
    }

    /// Does work that may take seconds, when a processor is free for such.
    ///
    /// @throws ProblemException if too much waits already
    public <T> T runLong(Supplier<T> work) {
        forLong.enter();
        try {
            return run(work);
        } finally {
            forLong.leave();
        }
    }

    private static <T> T finish(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e); // suppliers throw nothing else
            }
        }
    }

    /// For work in the background that takes a processor: returns when nobody waits for work that is being
    /// done, or
    /// after a moment, so that it goes on under load too. To be called every few milliseconds.
    ///
    /// @throws InterruptedException if the thread is interrupted meanwhile
    public void giveWay() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (int pause = 0; pause < MOST_PAUSES && threads.getActiveCount() > 0; pause++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /// How many wait just now.
    public int waiting() {
        return threads.getQueue().size() + forLong.waiting();
    }

    private static ProblemException overloaded() {
        return ProblemException.passing(
                ProblemCode.OVERLOADED,
                "more is asked for than this server can do; try again soon",
                RETRY_AFTER_SECONDS);
    }

    /// A moment before each refusal. Clients that ask again at once, however often they are refused, would
    /// otherwise take the processors from those who are served: refusing costs more than waiting.
    private static final class Refusals {

        private static final int MOST_PAUSING = 1_000;
        private static final long REFUSAL_MILLIS = 250;

        private final AtomicInteger pausing = new AtomicInteger();

        void pause() {
            try {
                if (pausing.incrementAndGet() <= MOST_PAUSING) {
                    Thread.sleep(REFUSAL_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                pausing.decrementAndGet();
            }
        }
    }

    /// Places for those who do long work, and a queue before them that is not too long.
    private static final class Places {

        private final Semaphore free;
        private final AtomicInteger waiting = new AtomicInteger();
        private final int mostWaiting;

        Places(int places, int mostWaiting) {
            this.free = new Semaphore(places, true);
            this.mostWaiting = mostWaiting;
        }

        void enter() {
            if (waiting.incrementAndGet() > mostWaiting) {
                waiting.decrementAndGet();
                REFUSALS.pause();
                throw overloaded();
            }
            try {
                if (!free.tryAcquire(MOST_WAITING_NANOS, TimeUnit.NANOSECONDS)) {
                    throw overloaded();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw overloaded();
            } finally {
                waiting.decrementAndGet();
            }
        }

        void leave() {
            free.release();
        }

        int waiting() {
            return Math.max(0, waiting.get());
        }
    }
}
