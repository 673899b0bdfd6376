package deejai.linearalgebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TruncatedSvdTest {

    private static final int ROWS = 60;
    private static final int COLUMNS = 45;

    @Test
    void singularValuesAreThoseThatJacobiFinds() {
        Matrix matrix = fading();
        TruncatedSvd svd = decompose(matrix, new TruncatedSvd.Settings(8, 10, 6, 1), 1);
        double[] expected = JacobiEigen.values(gram(matrix));

        for (int i = 0; i < 8; i++) {
            assertThat(svd.values()[i]).isEqualTo(Math.sqrt(expected[i]), within(1e-5));
        }
    }

    /// A' A v = s^2 v for each vector says that the subspace is that of the reference.
    @Test
    void vectorsSpanTheSubspaceOfTheReference() {
        Matrix matrix = fading();
        TruncatedSvd svd = decompose(matrix, new TruncatedSvd.Settings(8, 10, 6, 1), 1);
        double[][] gram = gram(matrix);
        Matrix vectors = svd.rightVectors();

        for (int k = 0; k < 8; k++) {
            for (int i = 0; i < COLUMNS; i++) {
                double image = 0;
                for (int j = 0; j < COLUMNS; j++) {
                    image += gram[i][j] * vectors.get(j, k);
                }
                assertThat(image).isEqualTo(svd.values()[k] * svd.values()[k] * vectors.get(i, k), within(2e-5));
            }
            for (int other = 0; other < 8; other++) {
                double dot = 0;
                for (int i = 0; i < COLUMNS; i++) {
                    dot += (double) vectors.get(i, k) * vectors.get(i, other);
                }
                assertThat(dot).isEqualTo(k == other ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void whatTheMatrixLacksInRankIsZero() {
        Matrix matrix = Matrix.zeros(ROWS, COLUMNS);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                matrix.values()[row * COLUMNS + column] = row % 2 == column % 2 ? 1 : 0;
            }
        }
        TruncatedSvd svd = decompose(matrix, new TruncatedSvd.Settings(5, 3, 2, 1), 1);

        assertThat(svd.values()[1]).isEqualTo(Math.sqrt(30.0 * 22), within(1e-4));
        assertThat(svd.values()[2]).isEqualTo(0, within(1e-3));
    }

    @Test
    void moreVectorsThanColumnsAreFilledWithZeros() {
        Matrix matrix = MatrixProductTest.random(4, 3, 1);
        TruncatedSvd svd = decompose(matrix, new TruncatedSvd.Settings(6, 5, 2, 1), 1);

        assertThat(svd.values()[2]).isPositive();
        assertThat(svd.values()[3]).isZero();
        assertThat(svd.rightVectors().columns()).isEqualTo(6);
        assertThat(svd.rightVectors().get(2, 3)).isZero();
    }

    @Test
    void anEmptyMatrixHasNoVectors() {
        TruncatedSvd svd = decompose(Matrix.zeros(0, 0), new TruncatedSvd.Settings(2, 1, 1, 1), 1);

        assertThat(svd.values()).containsExactly(0, 0);
        assertThat(svd.rightVectors().rows()).isZero();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Matrix matrix = fading();
        TruncatedSvd.Settings settings = new TruncatedSvd.Settings(8, 10, 3, 7);
        TruncatedSvd one = decompose(matrix, settings, 1);
        TruncatedSvd four = decompose(matrix, settings, 4);

        assertThat(four.values()).containsExactly(one.values());
        assertThat(four.rightVectors().values()).isEqualTo(one.rightVectors().values());
    }

    private static TruncatedSvd decompose(Matrix matrix, TruncatedSvd.Settings settings, int threads) {
        try (FixedBlocks blocks = new FixedBlocks(threads)) {
            return TruncatedSvd.of(new Dense(matrix), settings, blocks);
        }
    }

    /// Singular values that fade by a third each, so that they are well apart.
    private static Matrix fading() {
        Matrix matrix = Matrix.zeros(ROWS, COLUMNS);
        SplittableRandom random = new SplittableRandom(5);
        double weight = 1;
        for (int k = 0; k < 20; k++) {
            double[] left = random.doubles(ROWS, -1, 1).toArray();
            double[] right = random.doubles(COLUMNS, -1, 1).toArray();
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    matrix.values()[row * COLUMNS + column] += (float) (weight * left[row] * right[column] / 20);
                }
            }
            weight *= 0.67;
        }
        return matrix;
    }

    private static double[][] gram(Matrix matrix) {
        double[][] gram = new double[COLUMNS][COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                for (int row = 0; row < ROWS; row++) {
                    gram[i][j] += (double) matrix.get(row, i) * matrix.get(row, j);
                }
            }
        }
        return gram;
    }

    private record Dense(Matrix matrix) implements LargeMatrix {

        @Override
        public int rows() {
            return matrix.rows();
        }

        @Override
        public int columns() {
            return matrix.columns();
        }

        @Override
        public void times(Matrix factor, Matrix result, FixedBlocks blocks) {
            Arrays.fill(result.values(), 0);
            blocks.runRows(rows(), 7, (block, from, to) -> MatrixProduct.addRows(matrix, factor, result, from, to));
        }

        @Override
        public void transposedTimes(Matrix factor, Matrix result, FixedBlocks blocks) {
            Arrays.fill(result.values(), 0);
            blocks.runRows(
                    columns(),
                    7,
                    (block, from, to) -> MatrixProduct.addRows(matrix.transposed(), factor, result, from, to));
        }
    }
}
