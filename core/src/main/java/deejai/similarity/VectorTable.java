package deejai.similarity;

import java.util.Arrays;

/// Vectors of one space, one row a track, each of unit length or all zero (a track that has no vector in this
/// space).
///
/// Immutable once handed out; safe for use by several threads.
public final class VectorTable {

    /// rows x dimension, row-major
    private final float[] values;

    private final int rows;
    private final int dimension;

    private VectorTable(float[] values, int rows, int dimension) {
        this.values = values;
        this.rows = rows;
        this.dimension = dimension;
    }

    /// A table of the given vectors scaled to unit length. A vector of length zero stays zero.
    ///
    /// @param vectors rows x dimension floats, row-major; copied
    /// @throws IllegalArgumentException if the shape does not fit or a component is not finite
    public static VectorTable normalized(float[] vectors, int rows, int dimension) {
        if (rows < 0 || dimension < 1 || vectors.length != (long) rows * dimension) {
            throw new IllegalArgumentException("vectors must hold rows x dimension floats: " + vectors.length + " for "
                    + rows + " x " + dimension);
        }
        float[] units = new float[vectors.length];
        for (int row = 0; row < rows; row++) {
            int offset = row * dimension;
            double norm = 0;
            for (int i = 0; i < dimension; i++) {
                double value = vectors[offset + i];
                norm += value * value;
            }
            if (!Double.isFinite(norm)) {
                throw new IllegalArgumentException("vectors must be finite: row " + row);
            }
            double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
            for (int i = 0; i < dimension; i++) {
                units[offset + i] = (float) (vectors[offset + i] * scale);
            }
        }
        return new VectorTable(units, rows, dimension);
    }

    /// Number of vectors.
    public int rows() {
        return rows;
    }

    /// Floats in a vector.
    public int dimension() {
        return dimension;
    }

    /// True where the row holds a vector, false where it is all zero.
    public boolean has(int row) {
        for (int i = row * dimension, end = i + dimension; i < end; i++) {
            if (values[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /// Component `i` of vector `row`.
    public float get(int row, int i) {
        return values[row * dimension + i];
    }

    /// A copy of vector `row`.
    public float[] vector(int row) {
        return Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
    }

    /// Adds `weight` times vector `row` to `sum`.
    ///
    /// @param sum `dimension` doubles
    public void addTo(double[] sum, int row, double weight) {
        int offset = row * dimension;
        for (int i = 0; i < dimension; i++) {
            sum[i] += weight * values[offset + i];
        }
    }

    /// Cosine similarity of two rows, -1..1; 0 where one of them is all zero.
    public double cosine(int row, int otherRow) {
        int offset = row * dimension;
        int otherOffset = otherRow * dimension;
        double dot = 0;
        for (int i = 0; i < dimension; i++) {
            dot += (double) values[offset + i] * values[otherOffset + i];
        }
        return dot;
    }

    /// rows x dimension, row-major: the table itself and not a copy, for scans in this package.
    float[] values() {
        return values;
    }
}
