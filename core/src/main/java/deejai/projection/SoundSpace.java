package deejai.projection;

import deejai.similarity.CellNeighbours;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.Neighbour;
import deejai.similarity.Query;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.function.IntPredicate;

/// The vectors that a map is a picture of, with the search over them.
///
/// @param vectors    one row a track; rows of zeros have no place on a map
/// @param neighbours searches these vectors
record SoundSpace(VectorTable vectors, NearestNeighbours neighbours) {

    /// Rows up to which every row is looked at. A map asks for the neighbours of all, so that the time grows
    /// with the square; beyond this, cells find 99 of 100 in a fifth of it.
    private static final int MOST_ROWS_FOR_EXACT = 20_000;

    /// A space with a search of its own.
    static SoundSpace of(VectorTable vectors) {
        List<VectorTable> tables = List.of(vectors);
        return new SoundSpace(
                vectors,
                vectors.rows() <= MOST_ROWS_FOR_EXACT ? new ExactNeighbours(tables) : new CellNeighbours(tables));
    }

    /// The rows nearest to a row, which is not among them.
    List<Neighbour> nearest(int row, int k, IntPredicate allowed) {
        return neighbours.top(Query.of(vectors.vector(row)), k, found -> found != row && allowed.test(found));
    }
}
