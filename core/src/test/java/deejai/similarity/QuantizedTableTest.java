package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantizedTableTest {

    @Test
    void theScoreByCodesIsWithinItsSlackOfTheTrueOne() {
        Random random = new Random(1);
        SearchSpaces spaces = SearchSpaces.undamped(List.of(table(300, 37, random), table(300, 100, random)));
        QuantizedTable table = QuantizedTable.of(spaces, rows(300));
        for (int i = 0; i < 50; i++) {
            Query query = Query.of(vector(37, random, i), vector(100, random, 1));
            QuantizedQuery quantized = QuantizedQuery.of(query.factors(), table.stride(), 1);
            for (int row = 0; row < 300; row++) {
                float score = spaces.score(query, row);
                // The length of the error of a row is at most half a step in each of 137 components.
                double error = 0.5 / 127 * Math.sqrt(137);
                assertThat(Math.abs(score - table.score(row, quantized)))
                        .isLessThanOrEqualTo(quantized.slack((float) error, (float) Math.sqrt(2)) + Math.ulp(score));
            }
        }
    }

    @Test
    void offersEveryRowWhoseScoreReachesTheThresholdAndFewOthers() {
        Random random = new Random(2);
        SearchSpaces spaces = SearchSpaces.undamped(List.of(table(5_000, 100, random)));
        QuantizedTable table = QuantizedTable.of(spaces, rows(5_000));
        Query query = Query.of(vector(100, random, 1));
        int[] asked = new int[1];
        Candidates candidates = new Candidates(spaces, query, 10, _ -> {
            asked[0]++;
            return true;
        });

        table.offer(0, 5_000, QuantizedQuery.of(query.factors(), table.stride(), 1), candidates);

        List<Neighbour> expected = IntStream.range(0, 5_000)
                .mapToObj(row -> new Neighbour(row, spaces.score(query, row)))
                .sorted(Neighbour.NEAREST_FIRST)
                .limit(10)
                .toList();
        assertThat(candidates.sorted()).isEqualTo(expected);
        assertThat(asked[0]).isLessThan(200);
    }

    @Test
    void recordsKnowTheirRowsInAnyOrder() {
        SearchSpaces spaces = SearchSpaces.undamped(List.of(table(10, 3, new Random(3))));
        QuantizedTable table = QuantizedTable.of(spaces, new int[] {7, 2});

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.row(0)).isEqualTo(7);
        assertThat(table.row(1)).isEqualTo(2);
    }

    @Test
    void aRowOfZerosScoresZero() {
        VectorTable zeros = VectorTable.normalized(new float[20], 2, 10);
        QuantizedTable table = QuantizedTable.of(zeros);
        float[] query = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(table.score(1, QuantizedQuery.of(query, table.stride(), 1))).isZero();
        assertThat(table.score(1, table.query(0))).isZero();
    }

    @Test
    void recordsThatDoNotFitAreRefused() {
        SearchSpaces spaces = SearchSpaces.undamped(List.of(table(10, 3, new Random(4))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantizedTable.of(spaces, Arena.ofAuto().allocate(33)))
                .withMessage("records must be of 32 bytes: 33 bytes in all");
    }

    private static int[] rows(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static VectorTable table(int rows, int dimension, Random random) {
        float[] vectors = new float[rows * dimension];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        return VectorTable.normalized(vectors, rows, dimension);
    }

    private static float[] vector(int dimension, Random random, double scale) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) (scale * random.nextGaussian());
        }
        return vector;
    }
}
