package deejai.similarity;

/// Cells that are still to be read, the most promising first: a binary heap, since only few of them ever are.
final class CellQueue {

    /// By how many standard deviations of a cell its best row is taken to exceed the mean: to choose the next cell,
    /// and to be nearly sure that nothing better is left in it.
    private static final float LIKELY = 2;

    private static final float AT_MOST = 5;

    private final int space;

    /// per cell: the score of its mean
    private final float[] means;

    private final float meanError;

    /// per cell: standard deviation of the scores of its rows
    private final float[] deviations;

    /// what the best row of a cell is likely to score, and the cell, in numbers that are the larger the sooner the cell
    /// comes: one comparison instead of two, and nothing else to read for it
    private final long[] heap;

    private final float meanPromise;
    private int size;

    /// @param space      number of the space of the cells
    /// @param means      per cell: the score of its mean
    /// @param meanError  what these scores may be off by
    /// @param deviations per cell: standard deviation of the scores of its rows
    CellQueue(int space, float[] means, float meanError, float[] deviations) {
        this.space = space;
        this.means = means;
        this.meanError = meanError;
        this.deviations = deviations;
        size = means.length;
        heap = new long[size];
        double sum = 0;
        for (int cell = 0; cell < size; cell++) {
            float promise = means[cell] + LIKELY * deviations[cell];
            heap[cell] = entry(promise, cell);
            sum += promise;
        }
        meanPromise = (float) (sum / Math.max(1, size));
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
    }

    /// Of equal promises the one of the lower cell is larger.
    private static long entry(float promise, int cell) {
        // Adding zero makes one zero of both. Negative floats have descending bits.
        int bits = Float.floatToIntBits(promise + 0f);
        int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ascending << Integer.SIZE | Integer.toUnsignedLong(~cell);
    }

    private static int cell(long entry) {
        return ~(int) entry;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Number of the space of the cells.
    int space() {
        return space;
    }

    /// Per cell: the score of its mean.
    float[] means() {
        return means;
    }

    /// What the scores of means may be off by, but for a vanishing chance.
    float meanError() {
        return meanError;
    }

    /// What the best row of the next cell may score.
    float bound() {
        int cell = cell(heap[0]);
        return means[cell] + AT_MOST * deviations[cell];
    }

    /// How much the next cell stands out among all cells of its space.
    float promise() {
        int cell = cell(heap[0]);
        return means[cell] + LIKELY * deviations[cell] - meanPromise;
    }

    /// Takes the next cell.
    int next() {
        int cell = cell(heap[0]);
        heap[0] = heap[--size];
        siftDown(0);
        return cell;
    }

    private void siftDown(int from) {
        long entry = heap[from];
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= entry) {
                break;
            }
            heap[i] = heap[child];
            i = child;
        }
        heap[i] = entry;
    }
}
