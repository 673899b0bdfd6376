package deejai.linearalgebra;

import deejai.simd.VectorApi;

/// Product of two dense matrices.
///
/// Every element is the sum of its products in their order, rounded after each step, with whatever registers the
/// machine has. Rows do not depend on each other, so blocks of rows can be done side by side.
public final class MatrixProduct {

    /// Columns of the first factor that are done in one go: so much of the second stays in the cache.
    static final int DEPTH = 256;

    private MatrixProduct() {}

    /// Adds rows `fromRow` to `toRow - 1` of the product a * b to the same rows of `sum`.
    ///
    /// @param a   rows x depth, may be transposed
    /// @param b   depth x columns, not transposed
    /// @param sum rows x columns, not transposed
    /// @throws IllegalArgumentException if the shapes do not fit
    public static void addRows(Matrix a, Matrix b, Matrix sum, int fromRow, int toRow) {
        if (a.columns() != b.rows() || a.rows() != sum.rows() || b.columns() != sum.columns()) {
            throw new IllegalArgumentException(
                    "factors must fit: " + shape(a) + " times " + shape(b) + " into " + shape(sum));
        }
        if (b.columnStride() != 1 || sum.columnStride() != 1) {
            throw new IllegalArgumentException("the second factor and the sum must not be transposed");
        }
        if (VectorApi.isAvailable()) {
            VectorMatrixProduct.addRows(a, b, sum, fromRow, toRow);
        } else {
            scalar(a, b, sum, fromRow, toRow);
        }
    }

    static void scalar(Matrix a, Matrix b, Matrix sum, int fromRow, int toRow) {
        for (int from = 0; from < a.columns(); from += DEPTH) {
            int to = Math.min(a.columns(), from + DEPTH);
            for (int row = fromRow; row < toRow; row++) {
                for (int k = from; k < to; k++) {
                    addScaled(b, k, a.get(row, k), sum, row);
                }
            }
        }
    }

    private static void addScaled(Matrix b, int k, float factor, Matrix sum, int row) {
        float[] from = b.values();
        float[] to = sum.values();
        int fromOffset = k * b.rowStride();
        int toOffset = row * sum.rowStride();
        for (int j = 0; j < b.columns(); j++) {
            to[toOffset + j] += factor * from[fromOffset + j];
        }
    }

    private static String shape(Matrix matrix) {
        return matrix.rows() + " x " + matrix.columns();
    }
}
