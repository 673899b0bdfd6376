package deejai.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagnitudeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 1000})
    void largestIsFoundWhereverItLies(int length) {
        float[] samples = new float[length + 8];
        SplittableRandom random = new SplittableRandom(length);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextDouble(-1, 1);
        }
        samples[4] = 100;
        samples[length + 5] = -100;
        for (int at = 5; at < 5 + length; at++) {
            float kept = samples[at];
            samples[at] = -2;
            assertThat(Magnitude.max(samples, 5, 5 + length)).isEqualTo(2);
            assertThat(Magnitude.scalar(samples, 5, 5 + length)).isEqualTo(2);
            samples[at] = kept;
        }
    }

    @Test
    void nothingHasMagnitudeZero() {
        assertThat(Magnitude.max(new float[3], 1, 1)).isZero();
        assertThat(Magnitude.max(new float[] {-0f}, 0, 1)).isZero();
    }

    @Test
    void nanIsLargerThanInfinity() {
        float[] samples = new float[40];
        samples[3] = Float.NEGATIVE_INFINITY;
        assertThat(Magnitude.max(samples, 0, 40)).isEqualTo(Float.POSITIVE_INFINITY);
        for (int at : new int[] {5, 39}) {
            samples[at] = Float.intBitsToFloat(0xffc00000); // a NaN with its sign set
            assertThat(Magnitude.max(samples, 0, 40)).isNaN();
            assertThat(Magnitude.scalar(samples, 0, 40)).isNaN();
            samples[at] = 0;
        }
    }

    @Test
    void runMustLieInTheArray() {
        assertThatThrownBy(() -> Magnitude.max(new float[20], 5, 21)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Magnitude.max(new float[20], -1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
