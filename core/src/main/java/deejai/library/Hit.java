package deejai.library;

import java.util.Comparator;

/// A track that a search has found.
///
/// @param rank     how well it fits, the higher the better; see [WordQuery#rank]
/// @param position its place in the order that settles equal ranks; see [IndexedTracks]
record Hit(int rank, int position) {

    static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt(Hit::rank).reversed().thenComparingInt(Hit::position);
}
