package deejai.linearalgebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixProductTest {

    static int[] columns() {
        int lanes = FloatVector.SPECIES_PREFERRED.length();
        return new int[] {0, 1, lanes - 1, lanes, lanes + 1, 2 * lanes - 1, 2 * lanes, 2 * lanes + 1, 100};
    }

    @ParameterizedTest
    @MethodSource("columns")
    void vectorAndScalarGiveTheSameBitsAndTheProduct(int columns) {
        for (int rows : new int[] {0, 1, 3, 4, 5, 8, 9}) {
            for (int depth : new int[] {0, 1, 7, 255, 256, 257, 600}) {
                Matrix a = random(rows, depth, 1);
                Matrix b = random(depth, columns, 2);
                Matrix vector = random(rows, columns, 3);
                Matrix scalar = random(rows, columns, 3);
                Matrix before = random(rows, columns, 3);
                VectorMatrixProduct.addRows(a, b, vector, 0, rows);
                MatrixProduct.scalar(a, b, scalar, 0, rows);

                assertThat(vector.values()).isEqualTo(scalar.values());
                assertIsProduct(a, b, before, vector);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33})
    void theFirstFactorMayBeTransposed(int columns) {
        Matrix a = random(70, 11, 1).transposed();
        Matrix b = random(70, columns, 2);
        Matrix vector = Matrix.zeros(11, columns);
        Matrix scalar = Matrix.zeros(11, columns);
        VectorMatrixProduct.addRows(a, b, vector, 0, 11);
        MatrixProduct.scalar(a, b, scalar, 0, 11);

        assertThat(vector.values()).isEqualTo(scalar.values());
        assertIsProduct(a, b, Matrix.zeros(11, columns), vector);
    }

    @Test
    void onlyTheRowsAskedForAreTouched() {
        Matrix sum = Matrix.zeros(6, 40);
        MatrixProduct.addRows(random(6, 5, 1), random(5, 40, 2), sum, 2, 4);

        for (int column = 0; column < 40; column++) {
            assertThat(sum.get(1, column)).isZero();
            assertThat(sum.get(2, column)).isNotZero();
            assertThat(sum.get(4, column)).isZero();
        }
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MatrixProduct.addRows(Matrix.zeros(2, 3), Matrix.zeros(4, 5), Matrix.zeros(2, 5), 0, 2))
                .withMessage("factors must fit: 2 x 3 times 4 x 5 into 2 x 5");
    }

    private static void assertIsProduct(Matrix a, Matrix b, Matrix before, Matrix sum) {
        for (int row = 0; row < a.rows(); row++) {
            for (int column = 0; column < b.columns(); column++) {
                double expected = before.get(row, column);
                for (int k = 0; k < a.columns(); k++) {
                    expected += (double) a.get(row, k) * b.get(k, column);
                }
                assertThat((double) sum.get(row, column)).isEqualTo(expected, within(1e-4));
            }
        }
    }

    static Matrix random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            matrix.values()[i] = (float) random.nextDouble(-1, 1);
        }
        return matrix;
    }
}
