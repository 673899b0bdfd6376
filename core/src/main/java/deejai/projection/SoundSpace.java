package deejai.projection;

import deejai.similarity.NearestNeighbours;
import deejai.similarity.Neighbour;
import deejai.similarity.NeighbourIndex;
import deejai.similarity.Query;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.function.IntPredicate;

/// The vectors that a map is a picture of, with the search over them.
///
/// @param vectors    one row a track; rows of zeros have no place on a map
/// @param neighbours searches these vectors, and after them any number of other spaces
/// @param others     dimensions of the other spaces
public record SoundSpace(VectorTable vectors, NearestNeighbours neighbours, List<Integer> others) {

    public SoundSpace {
        if (neighbours.rows() != vectors.rows()) {
            throw new IllegalArgumentException(
                    "neighbours must have the rows of the vectors: " + neighbours.rows() + " for " + vectors.rows());
        }
        others = List.copyOf(others);
    }

    /// A space with a search of its own.
    public static SoundSpace of(VectorTable vectors) {
        return new SoundSpace(vectors, NeighbourIndex.of(List.of(vectors)), List.of());
    }

    /// The rows nearest to a row, which is not among them.
    List<Neighbour> nearest(int row, int k, IntPredicate allowed) {
        float[][] query = new float[1 + others.size()][];
        query[0] = vectors.vector(row);
        for (int other = 0; other < others.size(); other++) {
            query[1 + other] = new float[others.get(other)];
        }
        return neighbours.top(Query.of(query), k, found -> found != row && allowed.test(found));
    }
}
