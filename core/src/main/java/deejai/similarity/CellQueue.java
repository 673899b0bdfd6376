package deejai.similarity;

/// Cells that are still to be read, the most promising first: a binary heap, since only few of them ever are.
final class CellQueue {

    private final Cells cells;

    /// per cell: what its best row is likely to score
    private final float[] promises;

    /// per cell: what its best row scores at most, but for a small chance
    private final float[] bounds;

    /// cells, the root the most promising
    private final int[] heap;

    private final float meanPromise;
    private int size;

    CellQueue(Cells cells, float[] promises, float[] bounds) {
        this.cells = cells;
        this.promises = promises;
        this.bounds = bounds;
        size = bounds.length;
        heap = new int[size];
        double sum = 0;
        for (int cell = 0; cell < size; cell++) {
            heap[cell] = cell;
            sum += promises[cell];
        }
        meanPromise = (float) (sum / Math.max(1, size));
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// What the best row of the next cell may score.
    float bound() {
        return bounds[heap[0]];
    }

    /// How much the next cell stands out among all cells of its space.
    float promise() {
        return promises[heap[0]] - meanPromise;
    }

    /// Offers the rows of the next cell.
    void read(QuantizedQuery query, Candidates candidates) {
        int cell = heap[0];
        heap[0] = heap[--size];
        siftDown(0);
        cells.rows().offer(cells.start(cell), cells.start(cell + 1), query, candidates);
    }

    private void siftDown(int from) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[i])) {
                break;
            }
            int cell = heap[i];
            heap[i] = heap[child];
            heap[child] = cell;
            i = child;
        }
    }

    private boolean before(int cell, int other) {
        return promises[cell] > promises[other] || (promises[cell] == promises[other] && cell < other);
    }
}
