package deejai.similarity;

import java.util.ArrayList;
import java.util.List;

/// The best `capacity` of the rows that are offered, in two flat arrays: a binary heap whose root is the worst of
/// them, so that a full heap turns most rows away with one comparison. Of equal scores the lower row is the better.
final class BoundedHeap {

    private final int[] rows;
    private final float[] scores;
    private int size;

    BoundedHeap(int capacity) {
        rows = new int[capacity];
        scores = new float[capacity];
    }

    /// The score below which no row is kept: minus infinity as long as there is room.
    float threshold() {
        return size < rows.length ? Float.NEGATIVE_INFINITY : size == 0 ? Float.POSITIVE_INFINITY : scores[0];
    }

    /// True if a row with this score would be kept.
    boolean accepts(int row, float score) {
        return size < rows.length || (size > 0 && worse(rows[0], scores[0], row, score));
    }

    /// True if a row is among those that are kept.
    boolean holds(int row) {
        for (int i = 0; i < size; i++) {
            if (rows[i] == row) {
                return true;
            }
        }
        return false;
    }

    /// True if as many rows are kept as can be.
    boolean isFull() {
        return size == rows.length;
    }

    /// Takes a row that was accepted; the worst one gives way where the heap is full.
    void add(int row, float score) {
        if (size < rows.length) {
            siftUp(size++, row, score);
        } else {
            siftDown(row, score);
        }
    }

    /// The rows that were kept, nearest first.
    List<Neighbour> sorted() {
        List<Neighbour> neighbours = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            neighbours.add(new Neighbour(rows[i], scores[i]));
        }
        neighbours.sort(Neighbour.NEAREST_FIRST);
        return neighbours;
    }

    private void siftUp(int from, int row, float score) {
        int i = from;
        while (i > 0) {
            int parent = (i - 1) / 2;
            if (!worse(row, score, rows[parent], scores[parent])) {
                break;
            }
            rows[i] = rows[parent];
            scores[i] = scores[parent];
            i = parent;
        }
        rows[i] = row;
        scores[i] = score;
    }

    private void siftDown(int row, float score) {
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && worse(rows[child + 1], scores[child + 1], rows[child], scores[child])) {
                child++;
            }
            if (!worse(rows[child], scores[child], row, score)) {
                break;
            }
            rows[i] = rows[child];
            scores[i] = scores[child];
            i = child;
        }
        rows[i] = row;
        scores[i] = score;
    }

    private static boolean worse(int row, float score, int otherRow, float otherScore) {
        return score < otherScore || (score == otherScore && row > otherRow);
    }
}
