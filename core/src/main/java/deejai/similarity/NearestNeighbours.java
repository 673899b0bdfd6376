package deejai.similarity;

import java.util.List;
import java.util.function.IntPredicate;

/// Finds the rows that fit a query best. Rows are the same tracks in every space; a row's score is the sum of the
/// dot products over the spaces. Of rows that score the same the lower one comes first, so that answers are
/// reproducible.
///
/// Implementations are safe for use by several threads. `allowed` is called on the caller's thread, once for a row at
/// most, and only for rows that would enter the answer as it stands at that moment, so it may be costly. Scores are
/// sums in double precision in a fixed order: an answer is the same on every machine.
public sealed interface NearestNeighbours permits ExactNeighbours, CellNeighbours {

    /// Number of rows that are searched.
    int rows();

    /// The best row that is allowed, or -1 where none is. In that case `allowed` has been asked about every row.
    ///
    /// @throws IllegalArgumentException if the query does not fit the spaces
    default int best(Query query, IntPredicate allowed) {
        List<Neighbour> best = top(query, 1, allowed);
        return best.isEmpty() ? -1 : best.getFirst().row();
    }

    /// The best `k` rows that are allowed, nearest first; fewer where fewer are allowed.
    ///
    /// @throws IllegalArgumentException if the query does not fit the spaces or `k` is negative
    List<Neighbour> top(Query query, int k, IntPredicate allowed);
}
