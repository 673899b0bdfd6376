package deejai.linearalgebra;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Does work in numbered blocks on several threads. The blocks are the same for any number of threads, so work
/// whose blocks do not touch each other's results gives the same bits for any number of them.
public final class FixedBlocks implements AutoCloseable {

    /// Work on some of the rows.
    @FunctionalInterface
    public interface RowBlock {
        /// Works on rows `from` to `to - 1`, the block of that number.
        void work(int block, int from, int to);
    }

    private final ForkJoinPool pool;

    /// @param threads at least 1
    public FixedBlocks(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
        this.pool = new ForkJoinPool(threads);
    }

    /// Does blocks 0 to `blocks - 1`, in any order, and waits for all.
    public void run(int blocks, IntConsumer work) {
        if (pool.getParallelism() == 1) {
            for (int block = 0; block < blocks; block++) {
                work.accept(block);
            }
        } else {
            pool.submit(() -> IntStream.range(0, blocks).parallel().forEach(work))
                    .join();
        }
    }

    /// Divides rows into equal blocks and does them all.
    public void runRows(int rows, int rowsPerBlock, RowBlock work) {
        int blocks = Math.ceilDiv(rows, rowsPerBlock);
        run(blocks, block -> {
            int from = block * rowsPerBlock;
            work.work(block, from, Math.min(rows, from + rowsPerBlock));
        });
    }

    /// Ends the threads.
    @Override
    public void close() {
        pool.close();
    }
}
