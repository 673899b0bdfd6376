package deejai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({"0.3, 2.5, false", "2.9, 0.1, true", "-1.2, 1, true", "3.1, 7, false"})
    void layoutThatWasTurnedAndMirroredIsBroughtBack(double angle, double scale, boolean mirrored) {
        float[] layout = layout(40);
        Similarity moved = new Similarity(scale * Math.cos(angle), scale * Math.sin(angle), mirrored, 3.5, -0.25);
        float[] elsewhere = moved.applied(layout);
        Similarity back = Similarity.between(elsewhere, layout, 40);
        assertThat(back.mirrored()).isEqualTo(mirrored);
        assertThat(back.scale()).isCloseTo(1 / scale, within(1e-4 / scale));
        assertThat(back.applied(elsewhere)).containsExactly(layout, within(1e-4f));
    }

    @Test
    void pointsAfterTheCommonOnesDoNotCount() {
        float[] layout = layout(10);
        float[] other = layout.clone();
        other[19] = 100;
        assertThat(Similarity.between(other, layout, 9).applied(layout)).containsExactly(layout, within(1e-5f));
    }

    @Test
    void pointsInOnePlaceAreOnlyShifted() {
        float[] there =
                Similarity.between(new float[] {1, 2}, new float[] {5, 7}, 1).applied(new float[] {1, 2, 2, 2});
        assertThat(there).containsExactly(new float[] {5, 7, 6, 7}, within(1e-6f));
    }

    @Test
    void withoutCommonPointsAllStays() {
        assertThat(Similarity.between(layout(3), new float[0], 0).applied(layout(3)))
                .containsExactly(layout(3));
    }

    private static float[] layout(int points) {
        Random random = new Random(points);
        float[] xy = new float[2 * points];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) random.nextGaussian();
        }
        return xy;
    }
}
