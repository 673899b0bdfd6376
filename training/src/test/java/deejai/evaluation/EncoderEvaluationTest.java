package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.similarity.VectorTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderEvaluationTest {

    private static final int DIMENSION = 4;
    private static final double ROUNDING = 1e-6;

    @Test
    void tiesGoToTheFirstRow() {
        List<float[]> rows = List.of(new float[] {0, 1}, new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, 0});

        assertThat(Ranking.of(new float[] {0, 1}, rows, row -> true)).containsExactly(0, 2, 1, 3);
        assertThat(Ranking.of(new float[] {0, 1}, rows, row -> row != 0)).containsExactly(2, 1, 3);
    }

    @Test
    void rankOfTheOtherHalfCountsAmongAllSecondHalves() {
        VectorTable first = table(1, 0, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 1, 0);
        VectorTable second = table(1, 0, 0, 0, /**/ 0, 0, 1, 0, /**/ 0, 1, 0.5f, 0);
        SystemVectors system = new SystemVectors("a", first, first, second, all(3));

        EncoderResult result = evaluation(3, all(3)).measure(system, 1);

        // Track 0 finds its own half first; track 1 finds 2 before 0 and itself, by rows; track 2 finds 1 first.
        assertThat(mean(result, EncoderTask.OTHER_HALF, EncoderMeasure.HIT_1)).isCloseTo(1.0 / 3, within(ROUNDING));
        assertThat(mean(result, EncoderTask.OTHER_HALF, EncoderMeasure.RECIPROCAL_RANK))
                .isCloseTo((1 + 1.0 / 3 + 1.0 / 2) / 3, within(ROUNDING));
    }

    @Test
    void trackOfOneSliceNeitherAsksForItsHalfNorIsFound() {
        VectorTable same = table(1, 0, 0, 0, /**/ 1, 0, 0, 0, /**/ 0, 1, 0, 0);
        SystemVectors system = new SystemVectors("a", same, same, same, all(3));
        BitSet lastTwo = all(3);
        lastTwo.clear(0);

        EncoderEvaluation evaluation = evaluation(3, lastTwo);

        assertThat(evaluation.queries(EncoderTask.OTHER_HALF)).isEqualTo(2);
        assertThat(mean(evaluation.measure(system, 1), EncoderTask.OTHER_HALF, EncoderMeasure.HIT_1))
                .isEqualTo(1);
    }

    @Test
    void cosineIsTheMeanOfAllPairs() {
        SystemVectors system = random(17, 3);
        double sum = 0;
        for (int a = 0; a < 17; a++) {
            for (int b = 0; b < a; b++) {
                sum += system.whole().cosine(a, b);
            }
        }

        EncoderResult result = evaluation(17, all(17)).measure(system, 1);

        assertThat(mean(result, EncoderTask.RANDOM_PAIRS, EncoderMeasure.COSINE))
                .isCloseTo(sum / (17 * 16 / 2), within(ROUNDING));
    }

    @Test
    void figuresDoNotDependOnThreads() {
        SystemVectors system = random(50, 5);
        EncoderEvaluation evaluation = evaluation(50, all(50));

        EncoderResult one = evaluation.measure(system, 1);
        EncoderResult three = evaluation.measure(system, 3);

        for (EncoderTask task : EncoderTask.values()) {
            for (EncoderMeasure measure : task.measures()) {
                assertThat(three.mean(task, measure)).isEqualTo(one.mean(task, measure));
            }
        }
        assertThat(three.hubness()).isEqualTo(one.hubness());
    }

    @Test
    void differenceIsThatOfTheMeansAndNothingToItself() {
        EncoderEvaluation evaluation = evaluation(40, all(40));
        EncoderResult one = evaluation.measure(random(40, 1), 1);
        EncoderResult other = evaluation.measure(random(40, 2), 1);

        ConfidenceInterval difference = one.difference(other, EncoderTask.GENRE, EncoderMeasure.AVERAGE_PRECISION);

        assertThat(difference.mean())
                .isCloseTo(
                        mean(one, EncoderTask.GENRE, EncoderMeasure.AVERAGE_PRECISION)
                                - mean(other, EncoderTask.GENRE, EncoderMeasure.AVERAGE_PRECISION),
                        within(ROUNDING));
        assertThat(one.difference(one, EncoderTask.GENRE, EncoderMeasure.AVERAGE_PRECISION))
                .isEqualTo(new ConfidenceInterval(0, 0, 0));
    }

    @Test
    void measureOfAnotherTaskIsRefused() {
        EncoderResult result = evaluation(3, all(3)).measure(random(3, 1), 1);

        assertThatThrownBy(() -> result.mean(EncoderTask.GENRE, EncoderMeasure.HIT_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HIT_1");
    }

    private static double mean(EncoderResult result, EncoderTask task, EncoderMeasure measure) {
        return result.mean(task, measure).mean();
    }

    /// Tracks of two genres by turns.
    private static EncoderEvaluation evaluation(int tracks, BitSet hasHalves) {
        List<LabelledTrack> labelled = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            labelled.add(new LabelledTrack(
                    "0" + track, Path.of("song"), Map.of(Label.GENRE, track % 2 == 0 ? "rock" : "jazz")));
        }
        return new EncoderEvaluation(labelled, hasHalves, 1);
    }

    private static SystemVectors random(int tracks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[tracks * DIMENSION];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) random.nextDouble(-0.5, 1));
        VectorTable table = table(values);
        return new SystemVectors("random", table, table, table, all(tracks));
    }

    private static VectorTable table(float... values) {
        return VectorTable.normalized(values, values.length / DIMENSION, DIMENSION);
    }

    private static BitSet all(int tracks) {
        BitSet all = new BitSet();
        all.set(0, tracks);
        return all;
    }
}
