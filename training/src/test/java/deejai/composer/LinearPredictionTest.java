package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearPredictionTest {

    /// y[t] = x[t] + 1.2 y[t-1] - .8 y[t-2]: a resonance; its reflections are a2 = -.8 and a1 / (1 - a2) = 1.2 / 1.8.
    private static final double[] PREDICTOR = {1.2, -.8};

    private static float[] resonance(int length) {
        SplittableRandom random = new SplittableRandom(3);
        float[] samples = new float[length];
        for (int t = 2; t < length; t++) {
            double input = (random.nextDouble() - .5) * Math.sqrt(12) * .01;
            samples[t] = (float) (input + PREDICTOR[0] * samples[t - 1] + PREDICTOR[1] * samples[t - 2]);
        }
        return samples;
    }

    @Test
    void knownFilterIsFound() {
        double[] window = new double[20_000];
        Arrays.fill(window, 1);

        LinearPrediction found = LinearPrediction.of(resonance(20_000), 0, window, 2);

        assertThat(found.reflections()[1]).isCloseTo(-.8f, within(.02f));
        assertThat(found.reflections()[0]).isCloseTo(1.2f / 1.8f, within(.02f));
        assertThat(found.gain()).isCloseTo(.01, within(.001));
    }

    @Test
    void latticeFilterIsTheSameAsTheRecursion() {
        float[] reflections = {(float) (1.2 / 1.8), -.8f};
        LatticeFilter filter = new LatticeFilter(2);
        double last = 0;
        double beforeLast = 0;
        for (int t = 0; t < 200; t++) {
            double input = t == 0 ? 1 : 0;
            double expected = input + PREDICTOR[0] * last + PREDICTOR[1] * beforeLast;

            assertThat(filter.next(input, reflections)).isCloseTo(expected, within(1e-6));
            beforeLast = last;
            last = expected;
        }
    }

    @Test
    void silenceGivesAFilterThatDoesNothing() {
        double[] window = new double[64];
        Arrays.fill(window, 1);

        LinearPrediction found = LinearPrediction.of(new float[64], 0, window, 8);

        assertThat(found.reflections()).containsOnly(0f);
        assertThat(found.gain()).isLessThan(1e-4);
    }

    @Test
    void orderMustBeShorterThanTheWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearPrediction.of(new float[8], 0, new double[8], 8))
                .withMessageContaining("8");
    }
}
