package deejai.similarity;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The directions along which vectors differ most, found by orthogonal iteration on the covariance of a sample.
///
/// Whoever prunes by these axes needs them orthonormal, not exact: a few rounds are enough.
public final class PrincipalAxes {

    private static final int SAMPLE = 4096;
    private static final int ROUNDS = 12;

    private PrincipalAxes() {}

    /// Finds the axes of some rows of a table.
    ///
    /// @param rows which rows; of many, an even sample is looked at
    /// @param axes at most the table's dimension
    /// @return axes x dimension, orthonormal rows, the strongest first
    public static float[] of(VectorTable table, int[] rows, int axes) {
        if (axes < 1 || axes > table.dimension()) {
            throw new IllegalArgumentException("axes must be 1 to " + table.dimension() + ": " + axes);
        }
        int dimension = table.dimension();
        int step = Math.max(1, rows.length / SAMPLE);
        int[] offsets = new int[Math.ceilDiv(rows.length, step)];
        float[] values = new float[offsets.length * dimension];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i * dimension;
            System.arraycopy(table.vector(rows[i * step]), 0, values, offsets[i], dimension);
        }
        return of(values, offsets, dimension, axes);
    }

    /// Finds the axes of some vectors.
    ///
    /// @param values  where the vectors lie
    /// @param offsets where each vector begins
    /// @return axes x dimension, orthonormal rows, the strongest first
    static float[] of(float[] values, int[] offsets, int dimension, int axes) {
        double[][] covariance = covariance(values, offsets, dimension);
        SplittableRandom random = new SplittableRandom(1);
        double[][] basis = new double[axes][dimension];
        for (double[] axis : basis) {
            for (int i = 0; i < dimension; i++) {
                axis[i] = random.nextDouble(-1, 1);
            }
        }
        orthonormalize(basis);
        for (int round = 0; round < ROUNDS; round++) {
            for (int axis = 0; axis < axes; axis++) {
                basis[axis] = times(covariance, basis[axis]);
            }
            orthonormalize(basis);
        }
        float[] result = new float[axes * dimension];
        for (int axis = 0; axis < axes; axis++) {
            for (int i = 0; i < dimension; i++) {
                result[axis * dimension + i] = (float) basis[axis][i];
            }
        }
        return result;
    }

    private static double[][] covariance(float[] values, int[] offsets, int dimension) {
        int step = Math.max(1, offsets.length / SAMPLE);
        int count = 0;
        double[] mean = new double[dimension];
        double[][] products = new double[dimension][dimension];
        for (int v = 0; v < offsets.length; v += step) {
            count++;
            for (int i = 0; i < dimension; i++) {
                double value = values[offsets[v] + i];
                mean[i] += value;
                for (int j = 0; j <= i; j++) {
                    products[i][j] += value * values[offsets[v] + j];
                }
            }
        }
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = products[i][j] - mean[i] * mean[j] / Math.max(1, count);
                products[i][j] = covariance;
                products[j][i] = covariance;
            }
        }
        return products;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    /// Gram and Schmidt; an axis that the others leave nothing of is replaced by a unit vector.
    private static void orthonormalize(double[][] basis) {
        for (int axis = 0; axis < basis.length; axis++) {
            int replacement = 0;
            while (!orthonormalize(basis, axis)) {
                Arrays.fill(basis[axis], 0);
                basis[axis][replacement++] = 1;
            }
        }
    }

    private static boolean orthonormalize(double[][] basis, int axis) {
        double[] vector = basis[axis];
        double before = Math.sqrt(dot(vector, vector));
        // Twice, since once leaves rounding errors where little is left.
        for (int pass = 0; pass < 2; pass++) {
            for (int other = 0; other < axis; other++) {
                double along = dot(vector, basis[other]);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= along * basis[other][i];
                }
            }
        }
        double norm = Math.sqrt(dot(vector, vector));
        if (!(norm > 1e-9 * before)) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
