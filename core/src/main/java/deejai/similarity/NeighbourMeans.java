package deejai.similarity;

import java.util.List;
import java.util.stream.IntStream;

/// Vectors for rows that have none in one space, made of those of their nearest neighbours in another: who sounds
/// alike is taken to be heard alike, for want of anything better.
///
/// The neighbours are found exactly, and each row is worked out by itself: the same floats on every machine.
public final class NeighbourMeans {

    /// Neighbours that a vector is made of: enough to even out chance, few enough to stay in the neighbourhood.
    public static final int NEIGHBOURS = 10;

    private NeighbourMeans() {}

    /// The vectors that are known, and for each other row the mean of those of its nearest neighbours, weighted by
    /// their cosine similarity, at unit length. A row stays zero where `near` has no vector for it or all that has
    /// one is at a right angle or more. Takes time in proportion to missing x known rows, on all processors.
    ///
    /// @param near  tells who is whose neighbour
    /// @param known the vectors to be completed, in the rows of `near`
    /// @param k     neighbours that a vector is made of, at least 1
    /// @throws IllegalArgumentException if the tables differ in their rows or `k` is not positive
    public static VectorTable complete(VectorTable near, VectorTable known, int k) {
        if (near.rows() != known.rows()) {
            throw new IllegalArgumentException(
                    "known must have the rows of near: " + known.rows() + " for " + near.rows());
        }
        if (k < 1) {
            throw new IllegalArgumentException("k must be positive: " + k);
        }
        int[] givers = IntStream.range(0, near.rows())
                .filter(row -> near.has(row) && known.has(row))
                .toArray();
        NearestNeighbours search = new ExactNeighbours(List.of(rows(near, givers)));
        int dimension = known.dimension();
        float[] completed = new float[near.rows() * dimension];
        IntStream.range(0, near.rows()).parallel().forEach(row -> {
            float[] vector = known.has(row) || !near.has(row)
                    ? known.vector(row)
                    : mean(search.top(Query.of(near.vector(row)), k, _ -> true), givers, known);
            System.arraycopy(vector, 0, completed, row * dimension, dimension);
        });
        return VectorTable.normalized(completed, near.rows(), dimension);
    }

    private static VectorTable rows(VectorTable table, int[] rows) {
        int dimension = table.dimension();
        float[] vectors = new float[rows.length * dimension];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(table.vector(rows[i]), 0, vectors, i * dimension, dimension);
        }
        return VectorTable.normalized(vectors, rows.length, dimension);
    }

    private static float[] mean(List<Neighbour> neighbours, int[] givers, VectorTable known) {
        double[] sum = new double[known.dimension()];
        for (Neighbour neighbour : neighbours) {
            known.addTo(sum, givers[neighbour.row()], Math.max(0, neighbour.score()));
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) sum[i];
        }
        return mean;
    }
}
