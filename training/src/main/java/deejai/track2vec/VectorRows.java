package deejai.track2vec;

import java.util.Arrays;

/// Vectors of equal dimension, one after the other.
///
/// Immutable; safe for use by several threads.
public final class VectorRows {

    private final float[] values;
    private final int dimension;

    /// @param values    rows x dimension floats; not copied, so not to be changed afterwards
    /// @param dimension at least 1
    public VectorRows(float[] values, int dimension) {
        if (dimension < 1 || values.length % dimension != 0) {
            throw new IllegalArgumentException(
                    "values must be whole rows of dimension floats: " + values.length + " of " + dimension);
        }
        this.values = values;
        this.dimension = dimension;
    }

    /// Number of vectors.
    public int rows() {
        return values.length / dimension;
    }

    /// Floats in a vector.
    public int dimension() {
        return dimension;
    }

    /// Component `i` of vector `row`.
    public float get(int row, int i) {
        return values[row * dimension + i];
    }

    /// A copy of vector `row`.
    public float[] vector(int row) {
        return Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
    }

    /// A copy of all vectors, rows x dimension, row-major.
    public float[] values() {
        return values.clone();
    }
}
