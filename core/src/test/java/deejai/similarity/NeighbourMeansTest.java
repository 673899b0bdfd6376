package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourMeansTest {

    @Test
    void meanIsThatOfTheNearestWeightedBySimilarity() {
        int rows = 60;
        Random random = new Random(1);
        VectorTable near = random(random, rows, 5, row -> row % 13 != 0);
        VectorTable known = random(random, rows, 7, row -> row % 3 == 0);
        VectorTable completed = NeighbourMeans.complete(near, known, 4);
        for (int row = 0; row < rows; row++) {
            double[] expected = expected(near, known, row, 4);
            for (int i = 0; i < 7; i++) {
                assertThat(completed.get(row, i)).isCloseTo((float) expected[i], within(1e-6f));
            }
        }
    }

    @Test
    void nothingIsMadeOfNothing() {
        VectorTable near = VectorTable.normalized(new float[] {1, 0, 0, 1}, 2, 2);
        VectorTable none = VectorTable.normalized(new float[6], 2, 3);
        assertThat(NeighbourMeans.complete(near, none, 10).has(0)).isFalse();
        VectorTable empty = VectorTable.normalized(new float[0], 0, 2);
        assertThat(NeighbourMeans.complete(empty, empty, 10).rows()).isZero();
    }

    @Test
    void neighboursAtARightAngleOrMoreHaveNoSay() {
        VectorTable near = VectorTable.normalized(new float[] {1, 0, 0, 1, -1, 0}, 3, 2);
        VectorTable known = VectorTable.normalized(new float[] {0, 0, 1, 0, 0, 1}, 3, 2);
        assertThat(NeighbourMeans.complete(near, known, 10).has(0)).isFalse();
    }

    @Test
    void tablesThatDoNotFitAreRefused() {
        VectorTable two = VectorTable.normalized(new float[4], 2, 2);
        VectorTable one = VectorTable.normalized(new float[2], 1, 2);
        assertThatThrownBy(() -> NeighbourMeans.complete(two, one, 1)).hasMessageContaining("known must have the rows");
        assertThatThrownBy(() -> NeighbourMeans.complete(two, two, 0)).hasMessage("k must be positive: 0");
    }

    private static double[] expected(VectorTable near, VectorTable known, int row, int k) {
        double[] mean = new double[known.dimension()];
        if (known.has(row) || !near.has(row)) {
            known.addTo(mean, row, 1);
            return mean;
        }
        List<Integer> nearest = IntStream.range(0, near.rows())
                .filter(other -> near.has(other) && known.has(other))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -near.cosine(row, other)))
                .limit(k)
                .toList();
        for (int other : nearest) {
            known.addTo(mean, other, Math.max(0, near.cosine(row, other)));
        }
        double length = Math.sqrt(IntStream.range(0, mean.length)
                .mapToDouble(i -> mean[i] * mean[i])
                .sum());
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    private static VectorTable random(Random random, int rows, int dimension, IntPredicate has) {
        float[] vectors = new float[rows * dimension];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = has.test(i / dimension) ? (float) random.nextGaussian() : 0;
        }
        return VectorTable.normalized(vectors, rows, dimension);
    }
}
