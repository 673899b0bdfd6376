package deejai.library;

import java.util.List;
import java.util.PriorityQueue;

/// The best of the hits that are offered in the order of their positions.
final class BestHits {

    private final int limit;
    private final PriorityQueue<Hit> hits = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

    /// @param limit at most this many hits are kept, at least 0
    BestHits(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0: " + limit);
        }
        this.limit = limit;
    }

    /// The rank that the next hit must exceed to be kept: 0 while there is room, then that of the worst hit.
    int threshold() {
        if (hits.size() < limit) {
            return 0;
        }
        return limit == 0 ? Integer.MAX_VALUE : hits.element().rank();
    }

    /// Keeps a hit if it is among the best.
    ///
    /// @param rank     0 for a track that is none
    /// @param position greater than all before
    void offer(int rank, int position) {
        if (rank > threshold()) {
            hits.add(new Hit(rank, position));
            if (hits.size() > limit) {
                hits.remove();
            }
        }
    }

    List<Hit> bestFirst() {
        return hits.stream().sorted(Hit.BEST_FIRST).toList();
    }
}
