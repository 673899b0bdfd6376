package deejai.similarity;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// The best rows found so far by their exact scores. Rows may be offered in any order and more than once; none is
/// asked twice whether it is allowed.
final class Candidates {

    private final List<VectorTable> spaces;
    private final Query query;
    private final IntPredicate allowed;
    private final BoundedHeap nearest;
    private final BitSet refused = new BitSet();
    private int refusals;

    Candidates(List<VectorTable> spaces, Query query, int k, IntPredicate allowed) {
        this.spaces = spaces;
        this.query = query;
        this.allowed = allowed;
        nearest = new BoundedHeap(k);
    }

    /// The score below which a row need not be offered.
    float threshold() {
        return nearest.threshold();
    }

    /// Takes a row if it is among the best and allowed.
    void offer(int row) {
        float score = score(row);
        if (!nearest.accepts(row, score) || refused.get(row) || nearest.holds(row)) {
            return;
        }
        if (allowed.test(row)) {
            nearest.add(row, score);
        } else {
            refused.set(row);
            refusals++;
        }
    }

    /// Number of rows that were not allowed.
    int refusals() {
        return refusals;
    }

    /// True if as many were found as were asked for.
    boolean isComplete() {
        return nearest.isFull();
    }

    /// The rows found, nearest first.
    List<Neighbour> sorted() {
        return nearest.sorted();
    }

    private float score(int row) {
        double score = 0;
        for (int space = 0; space < spaces.size(); space++) {
            if (query.has(space)) {
                score += spaces.get(space).dot(query.vector(space), row);
            }
        }
        return (float) score;
    }
}
