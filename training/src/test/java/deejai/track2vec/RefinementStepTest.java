package deejai.track2vec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.corpus.Corpus;
import deejai.linearalgebra.FixedBlocks;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RefinementStepTest {

    private static final int TRACKS = 9;
    private static final int DIMENSION = 5;

    /// The step of AdaGrad from nothing is along the gradient; the gradient here is by finite differences.
    @Test
    void aStepGoesAgainstTheGradientOfTheLoss() {
        Corpus corpus = new Corpus.Builder(TRACKS)
                .add(0, 1, 2, 3)
                .add(2, 4, 5)
                .add(6, 0)
                .build();
        RefinementSettings settings = new RefinementSettings(1, 1, 3, 3, new RefinementSettings.Sampling(100, 2, 10));
        RefinementBatch batch =
                RefinementBatch.draw(corpus, new int[] {0, 1, 2}, settings.sampling(), new SplittableRandom(1));
        float[] start = vectors();
        float[] moved = start.clone();
        float rate = 1e-3f;
        learn(settings, batch, moved, rate);

        for (int track = 0; track < TRACKS; track++) {
            double[] gradient = new double[DIMENSION];
            double squares = 0;
            for (int i = 0; i < DIMENSION; i++) {
                gradient[i] = derivative(settings, batch, start, track * DIMENSION + i);
                squares += gradient[i] * gradient[i];
            }
            for (int i = 0; i < DIMENSION; i++) {
                double expected = -rate * gradient[i] / Math.sqrt(squares / DIMENSION);
                double step = moved[track * DIMENSION + i] - start[track * DIMENSION + i];
                assertThat(step).isEqualTo(expected, within(2e-5));
            }
        }
    }

    /// The loss does not change with the length of a vector, as vectors are scaled to unit length: differences
    /// of the loss of unit vectors are those along the sphere.
    private static double derivative(RefinementSettings settings, RefinementBatch batch, float[] start, int i) {
        float h = 2e-3f;
        float[] more = start.clone();
        float[] less = start.clone();
        more[i] += h;
        less[i] -= h;
        UnitRows.scale(more, DIMENSION);
        UnitRows.scale(less, DIMENSION);
        return (learn(settings, batch, more, 0) - learn(settings, batch, less, 0)) / (2 * h);
    }

    private static double learn(RefinementSettings settings, RefinementBatch batch, float[] vectors, float rate) {
        try (FixedBlocks blocks = new FixedBlocks(1)) {
            return new RefinementStep(settings, vectors, TRACKS, blocks).learn(batch, rate);
        }
    }

    private static float[] vectors() {
        SplittableRandom random = new SplittableRandom(3);
        float[] vectors = new float[TRACKS * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextDouble(-1, 1);
        }
        UnitRows.scale(vectors, DIMENSION);
        return vectors;
    }

    @Test
    void softmaxIsThatOfTheDefinition() {
        float[] scores = {9, 3, -2.5f, Float.NEGATIVE_INFINITY, 0.25f, 9};
        double sum = 2 * Math.exp(3) + Math.exp(-2.5) + Math.exp(0.25);

        double logSum = Softmax.scale(scores, 1, 5);

        assertThat(logSum).isEqualTo(Math.log(sum - Math.exp(3)), within(1e-6));
        assertThat(scores[0]).isEqualTo(9);
        assertThat(scores[3]).isZero();
        assertThat(scores[5]).isEqualTo(9);
        assertThat((double) scores[1]).isEqualTo(Math.exp(3 - logSum), within(1e-6));
    }

    @Test
    void exponentialIsCloseToThatOfMath() {
        for (double x = -86; x <= 0; x += 0.0137) {
            double expected = Math.exp((float) x);
            assertThat(Softmax.exp((float) x) / expected).isEqualTo(1, within(1e-6));
        }
        assertThat(Softmax.exp(-100)).isZero();
    }
}
