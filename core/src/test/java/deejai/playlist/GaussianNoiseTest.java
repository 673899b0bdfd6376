package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianNoiseTest {

    @Test
    void hasMean0AndDeviation1AndNormalTails() {
        GaussianNoise noise = new GaussianNoise(1);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < n; i++) {
            double value = noise.next();
            sum += value;
            squares += value * value;
            beyondTwo += Math.abs(value) > 2 ? 1 : 0;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.015));
        assertThat(beyondTwo / (double) n).isCloseTo(0.0455, within(0.002));
    }

    @Test
    void aSeedGivesTheSameNumbersOnEveryMachine() {
        GaussianNoise noise = new GaussianNoise(42);
        assertThat(new double[] {noise.next(), noise.next(), noise.next()})
                .containsExactly(1.2182922604741178, 1.0606563623122123, 0.582804575215559);
    }
}
