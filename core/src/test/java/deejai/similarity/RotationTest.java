package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    @ParameterizedTest
    @CsvSource({"1, 64", "63, 64", "64, 64", "65, 128", "101, 128", "129, 256"})
    void theLengthIsTheNextPowerOfTwoAndAtLeastTheMultiple(int components, int length) {
        assertThat(new Rotation(components, 64).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 101})
    void dotProductsAndLengthsStayAsTheyAre(int components) {
        Rotation rotation = new Rotation(components, 64);
        Random random = new Random(components);
        float[] a = padded(rotation, components, random);
        float[] b = padded(rotation, components, random);
        double dot = dot(a, b);
        double square = dot(a, a);

        rotation.rotate(a);
        rotation.rotate(b);

        assertThat(dot(a, b)).isCloseTo(dot, within(1e-4));
        assertThat(dot(a, a)).isCloseTo(square, within(1e-4));
    }

    @Test
    void whatIsInOneComponentIsInAllOfThemAfterwards() {
        Rotation rotation = new Rotation(101, 64);
        for (int component = 0; component < 101; component++) {
            float[] vector = new float[128];
            vector[component] = 1;
            rotation.rotate(vector);
            for (float value : vector) {
                // The standard deviation is 1 / sqrt(128), less than 0.09.
                assertThat(Math.abs(value)).isLessThan(0.5f);
            }
        }
    }

    @Test
    void everyRotationOfTheSameLengthIsTheSame() {
        Random random = new Random(1);
        Rotation rotation = new Rotation(70, 64);
        float[] vector = padded(rotation, 70, random);
        float[] again = vector.clone();
        rotation.rotate(vector);
        new Rotation(100, 64).rotate(again);
        assertThat(again).isEqualTo(vector);
    }

    private static float[] padded(Rotation rotation, int components, Random random) {
        float[] vector = new float[rotation.length()];
        for (int i = 0; i < components; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double dot(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return dot;
    }
}
