package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HubDampingTest {

    private static final double[] ONE_SPACE = {1};

    @Test
    void excessOfAFewThousandRowsIsThatOfTheDefinition() {
        for (int rows : new int[] {50, 51, 700}) {
            VectorTable table = HubbyVectors.table(rows, 5, rows);
            double[] similarity = exactMeans(table, 10);
            double mean = Arrays.stream(similarity).average().orElseThrow();

            HubDamping damping = HubDamping.of(table);

            for (int row = 0; row < rows; row++) {
                assertThat((double) damping.excess(row)).isCloseTo(Math.max(0, similarity[row] - mean), within(1e-6));
            }
        }
    }

    @Test
    void excessOfManyRowsIsNearTheDefinition() {
        VectorTable table = HubbyVectors.table(6000, 60, 7);
        double[] similarity = exactMeans(table, 10);
        double mean = Arrays.stream(similarity).average().orElseThrow();
        double[] expected =
                Arrays.stream(similarity).map(r -> Math.max(0, r - mean)).toArray();

        HubDamping damping = HubDamping.of(table);

        double[] estimated =
                IntStream.range(0, 6000).mapToDouble(row -> damping.excess(row)).toArray();
        assertThat(correlation(expected, estimated)).isGreaterThan(0.95);
    }

    @Test
    void threadsMakeNoDifference() {
        VectorTable table = HubbyVectors.table(5000, 20, 3);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            assertThat(one.submit(() -> HubDamping.of(table)).join())
                    .isEqualTo(four.submit(() -> HubDamping.of(table)).join());
        }
    }

    @Test
    void dampingMakesHubsFewer() {
        VectorTable table = HubbyVectors.table(2000, 20, 5);
        NearestNeighbours neighbours =
                new ExactNeighbours(new SearchSpaces(List.of(table), List.of(HubDamping.of(table))));

        Hubness before = Hubness.of(neighbours, List.of(table), ONE_SPACE, Hubness.Settings.DEFAULT);
        Hubness after = Hubness.of(
                neighbours,
                List.of(table),
                ONE_SPACE,
                Hubness.Settings.DEFAULT.withDamping(HubDamping.DEFAULT_STRENGTH));

        assertThat(before.skewness()).isGreaterThan(2);
        assertThat(after.skewness()).isLessThan(0.7 * before.skewness());
        assertThat(after.largest()).isLessThan(before.largest());
        assertThat(after.antiHubShare()).isLessThan(before.antiHubShare());
    }

    @Test
    void tableOfFewVectorsIsNotDamped() {
        for (int rows : new int[] {0, 1, 3, 49}) {
            HubDamping damping = HubDamping.of(HubbyVectors.table(rows, 2, 1));
            assertThat(damping.rows()).isEqualTo(rows);
            assertThat(damping.isActive()).isFalse();
        }
    }

    @Test
    void zeroRowsHaveNoPenaltyAndNoSay() {
        VectorTable table = HubbyVectors.table(60, 3, 1);
        float[] vectors = new float[100 * HubbyVectors.DIMENSION];
        for (int row = 0; row < 60; row++) {
            System.arraycopy(
                    table.vector(row), 0, vectors, (row + 20) * HubbyVectors.DIMENSION, HubbyVectors.DIMENSION);
        }
        HubDamping without = HubDamping.of(table);
        HubDamping with = HubDamping.of(VectorTable.normalized(vectors, 100, HubbyVectors.DIMENSION));

        for (int row = 0; row < 100; row++) {
            float expected = row < 20 || row >= 80 ? 0 : without.excess(row - 20);
            assertThat(with.excess(row)).isCloseTo(expected, within(1e-6f));
        }
        assertThat(with.isActive()).isTrue();
    }

    @Test
    void fewVectorsAmongManyZeroRowsAreNotDamped() {
        float[] vectors = new float[200 * 4];
        for (int row = 0; row < 49; row++) {
            vectors[row * 16 + row % 4] = row + 1;
        }
        assertThat(HubDamping.of(VectorTable.normalized(vectors, 200, 4)).isActive())
                .isFalse();
    }

    @Test
    void equalVectorsHaveNoPenalty() {
        for (int rows : new int[] {60, 5000}) {
            float[] vectors = new float[rows * 3];
            Arrays.fill(vectors, 1);
            HubDamping damping = HubDamping.of(VectorTable.normalized(vectors, rows, 3));
            for (int row = 0; row < rows; row++) {
                assertThat(damping.excess(row)).isCloseTo(0, within(1e-6f));
            }
        }
    }

    @Test
    void valuesOutOfRangeAreTurnedAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubDamping.ofExcess(new float[] {Float.NaN}))
                .withMessage("excess must be 0 to 2: NaN");
    }

    /// Mean similarity of every row to its k nearest others, by comparing all with all.
    private static double[] exactMeans(VectorTable table, int k) {
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> IntStream.range(0, table.rows())
                        .filter(other -> other != row)
                        .mapToDouble(other -> -table.cosine(row, other))
                        .sorted()
                        .limit(k)
                        .map(similarity -> -similarity)
                        .average()
                        .orElse(0))
                .toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return products / Math.sqrt(squaresA * squaresB);
    }
}
