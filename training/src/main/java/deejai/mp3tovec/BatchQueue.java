package deejai.mp3tovec;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Makes the next batches in another thread while the current one is learned from.
final class BatchQueue implements AutoCloseable {

    private static final int AHEAD = 3;

    private final IntFunction<Batch> batches;
    private final int last;
    private final ExecutorService producer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("batches").daemon().factory());
    private final Queue<Future<Batch>> waiting = new ArrayDeque<>();
    private int next;

    /// @param batches makes the batch of a step
    /// @param first   the first step
    /// @param last    the last step
    BatchQueue(IntFunction<Batch> batches, int first, int last) {
        this.batches = batches;
        this.next = first;
        this.last = last;
    }

    /// The batch of the next step. Whatever went wrong while it was made is thrown here.
    Batch next() throws InterruptedException {
        while (next <= last && waiting.size() < AHEAD) {
            int step = next++;
            waiting.add(producer.submit(() -> batches.apply(step)));
        }
        try {
            return waiting.remove().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        producer.shutdownNow();
    }
}
