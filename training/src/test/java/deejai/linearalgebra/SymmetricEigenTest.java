package deejai.linearalgebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 10, 33})
    void valuesAreThoseThatJacobiFinds(int n) {
        double[][] matrix = random(n);

        assertThat(SymmetricEigen.of(matrix).values()).containsExactly(JacobiEigen.values(matrix), within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60})
    void vectorsAreOrthonormalAndOnlyStretchedByTheMatrix(int n) {
        double[][] matrix = random(n);
        SymmetricEigen eigen = SymmetricEigen.of(matrix);

        for (int i = 0; i < n; i++) {
            double[] vector = eigen.vectors()[i];
            for (int j = 0; j < n; j++) {
                assertThat(dot(vector, eigen.vectors()[j])).isEqualTo(i == j ? 1 : 0, within(1e-12));
                assertThat(dot(matrix[j], vector)).isEqualTo(eigen.values()[i] * vector[j], within(1e-11));
            }
        }
    }

    @Test
    void covarianceOfFarFewerVectorsThanComponentsIsTakenApart() {
        int n = 300;
        SplittableRandom random = new SplittableRandom(5);
        double[][] matrix = new double[n][n];
        for (int vector = 0; vector < 20; vector++) {
            double[] x = random.doubles(n, -1, 1).toArray();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += 1e-3 * x[i] * x[j];
                }
            }
        }

        SymmetricEigen eigen = SymmetricEigen.of(matrix);

        assertThat(eigen.values()[19]).isGreaterThan(0.01);
        assertThat(eigen.values()[20]).isCloseTo(0, within(1e-14));
    }

    @Test
    void equalAndMissingDirectionsAreFound() {
        double[][] ones = new double[5][5];
        for (double[] row : ones) {
            java.util.Arrays.fill(row, 1);
        }
        assertThat(SymmetricEigen.of(ones).values()).containsExactly(new double[] {5, 0, 0, 0, 0}, within(1e-13));
        assertThat(SymmetricEigen.of(new double[3][3]).values()).containsExactly(0, 0, 0);
    }

    private static double[][] random(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextDouble(-1, 1);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
