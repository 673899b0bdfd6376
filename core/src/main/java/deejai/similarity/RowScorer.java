package deejai.similarity;

/// Dot products of one query vector with consecutive rows of a table: the inner loop of every exact scan.
interface RowScorer {

    /// The fastest scorer of this machine: SIMD where the JVM was started with the vector module, plain Java
    /// otherwise.
    RowScorer FASTEST = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
            ? new SimdRowScorer()
            : new ScalarRowScorer();

    /// Adds to `scores[i]` the dot product of `query` with row `firstRow + i`, for `i` from 0 to `count` - 1.
    ///
    /// @param query  `dimension` of the table floats
    /// @param scores at least `count` floats
    void addScores(float[] query, VectorTable table, int firstRow, int count, float[] scores);
}
