package deejai.linearalgebra;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The largest singular values of a large matrix and their right singular vectors.
///
/// Randomised subspace iteration: Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review 53
/// (2011), algorithms 4.4 and 5.1. The result depends on the random seed, not on the number of threads.
public final class TruncatedSvd {

    /// Rows whose sums of products are added up by one thread: large enough that the sums are few.
    private static final int GRAM_BLOCKS = 64;

    private static final int ROWS_PER_BLOCK = 1024;

    /// An eigenvalue of a Gram matrix this much smaller than the largest is rounding error of the floats.
    private static final double NOTHING = 1e-12;

    private final double[] values;
    private final Matrix rightVectors;

    private TruncatedSvd(double[] values, Matrix rightVectors) {
        this.values = values;
        this.rightVectors = rightVectors;
    }

    /// How the singular vectors are searched.
    ///
    /// @param rank         number of singular values wanted, at least 1
    /// @param oversampling how many more are carried along so that those wanted are exact, at least 0
    /// @param iterations   times that the matrix and its transpose are applied after the first, at least 0
    /// @param randomSeed   seed of the first subspace
    public record Settings(int rank, int oversampling, int iterations, long randomSeed) {

        /// Checks the ranges.
        public Settings {
            if (rank < 1) {
                throw new IllegalArgumentException("rank must be positive: " + rank);
            }
            if (oversampling < 0) {
                throw new IllegalArgumentException("oversampling must be at least 0: " + oversampling);
            }
            if (iterations < 0) {
                throw new IllegalArgumentException("iterations must be at least 0: " + iterations);
            }
        }
    }

    /// Decomposes a matrix.
    ///
    /// @return `rank` values and vectors, zeros where the rank of the matrix is smaller
    public static TruncatedSvd of(LargeMatrix matrix, Settings settings, FixedBlocks blocks) {
        int smaller = Math.min(matrix.rows(), matrix.columns());
        int size = Math.min(smaller, settings.rank + settings.oversampling);
        Matrix right = random(matrix.columns(), size, settings.randomSeed);
        Matrix left = Matrix.zeros(matrix.rows(), size);
        for (int i = 0; i <= settings.iterations; i++) {
            matrix.times(right, left, blocks);
            orthonormalize(left, blocks);
            matrix.transposedTimes(left, right, blocks);
            if (i < settings.iterations) {
                orthonormalize(right, blocks);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(gram(right, blocks));
        turn(right, eigen, blocks);
        double[] values = new double[settings.rank];
        for (int i = 0; i < Math.min(size, values.length); i++) {
            values[i] = Math.sqrt(Math.max(0, eigen.values()[i]));
        }
        return new TruncatedSvd(values, firstColumns(right, settings.rank, blocks));
    }

    /// Singular values, the largest first.
    public double[] values() {
        return values.clone();
    }

    /// columns of the matrix x rank: column `i` is the unit singular vector of value `i`. The matrix itself, no
    /// copy.
    public Matrix rightVectors() {
        return rightVectors;
    }

    private static Matrix random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix matrix = Matrix.zeros(rows, columns);
        float[] values = matrix.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return matrix;
    }

    /// Makes the columns orthonormal, those that depend on others zero. Twice, since what remains of large
    /// columns after the first time is not orthogonal to more than half of the digits.
    static void orthonormalize(Matrix matrix, FixedBlocks blocks) {
        for (int time = 0; time < 2; time++) {
            turn(matrix, SymmetricEigen.of(gram(matrix, blocks)), blocks);
        }
    }

    /// matrix' * matrix, summed in blocks of fixed size and order.
    private static double[][] gram(Matrix matrix, FixedBlocks blocks) {
        int n = matrix.columns();
        double[][][] sums = new double[GRAM_BLOCKS][][];
        int rowsPerBlock = Math.max(1, Math.ceilDiv(matrix.rows(), GRAM_BLOCKS));
        blocks.runRows(matrix.rows(), rowsPerBlock, (block, from, to) -> sums[block] = gram(matrix, from, to));
        double[][] total = new double[n][n];
        for (double[][] sum : sums) {
            for (int i = 0; sum != null && i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    total[i][j] += sum[i][j];
                }
            }
        }
        return total;
    }

    private static double[][] gram(Matrix matrix, int from, int to) {
        int n = matrix.columns();
        double[][] sums = new double[n][n];
        double[] row = new double[n];
        for (int r = from; r < to; r++) {
            for (int j = 0; j < n; j++) {
                row[j] = matrix.values()[r * n + j];
            }
            for (int i = 0; i < n; i++) {
                addScaled(row, row[i], sums[i], i + 1);
            }
        }
        return sums;
    }

    /// Turns the columns to the eigenvectors of their Gram matrix and scales them to unit length.
    private static void turn(Matrix matrix, SymmetricEigen eigen, FixedBlocks blocks) {
        int n = matrix.columns();
        double[][] turned = new double[n][n];
        double threshold = n == 0 ? 0 : NOTHING * eigen.values()[0];
        for (int i = 0; i < n; i++) {
            double value = eigen.values()[i];
            double scale = value > threshold ? 1 / Math.sqrt(value) : 0;
            for (int j = 0; j < n; j++) {
                turned[j][i] = scale * eigen.vectors()[i][j];
            }
        }
        float[] values = matrix.values();
        blocks.runRows(matrix.rows(), ROWS_PER_BLOCK, (block, from, to) -> {
            double[] sums = new double[n];
            for (int row = from; row < to; row++) {
                Arrays.fill(sums, 0);
                for (int j = 0; j < n; j++) {
                    addScaled(turned[j], values[row * n + j], sums, n);
                }
                for (int j = 0; j < n; j++) {
                    values[row * n + j] = (float) sums[j];
                }
            }
        });
    }

    private static void addScaled(double[] row, double factor, double[] sums, int length) {
        for (int j = 0; j < length; j++) {
            sums[j] += factor * row[j];
        }
    }

    private static Matrix firstColumns(Matrix matrix, int columns, FixedBlocks blocks) {
        Matrix first = Matrix.zeros(matrix.rows(), columns);
        int length = Math.min(columns, matrix.columns());
        blocks.runRows(matrix.rows(), ROWS_PER_BLOCK, (block, from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(matrix.values(), row * matrix.columns(), first.values(), row * columns, length);
            }
        });
        return first;
    }
}
