package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HubnessTest {

    private static final double[] ONE_SPACE = {1};

    @Test
    void centreOfAStarIsItsHub() {
        // Four rows at right angles or opposite, and one that is nearest to all of them.
        VectorTable star = VectorTable.normalized(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1}, 4, 3);

        Hubness hubness = measure(star, new Hubness.Settings(1, 100, 0, 0));

        // Row 3 is the nearest of rows 0, 1 and 2; of those, equally near to row 3, row 0 is the first.
        assertThat(hubness.rows()).isEqualTo(4);
        assertThat(hubness.queries()).isEqualTo(4);
        assertThat(hubness.largest()).isEqualTo(3);
        assertThat(hubness.antiHubShare()).isEqualTo(0.5);
        // counts 1, 0, 0, 3: mean 1, variance 1.5, mean cube (0 - 1 - 1 + 8) / 4
        assertThat(hubness.skewness()).isCloseTo(1.5 / Math.pow(1.5, 1.5), within(1e-12));
    }

    @Test
    void rowsOnACircleHaveNoHub() {
        float[] circle = new float[2 * 40];
        for (int row = 0; row < 40; row++) {
            circle[2 * row] = (float) Math.cos(2 * Math.PI * row / 40);
            circle[2 * row + 1] = (float) Math.sin(2 * Math.PI * row / 40);
        }
        Hubness hubness = measure(VectorTable.normalized(circle, 40, 2), new Hubness.Settings(2, 100, 0, 0));

        assertThat(hubness).isEqualTo(new Hubness(2, 40, 40, 0, 0, 2));
    }

    @Test
    void zeroRowsAreNotCounted() {
        VectorTable table = VectorTable.normalized(new float[] {0, 0, 1, 0, 1, 1, 0, 0}, 4, 2);

        Hubness hubness = measure(table, new Hubness.Settings(1, 100, 0, 0));

        assertThat(hubness).isEqualTo(new Hubness(1, 2, 2, 0, 0, 1));
    }

    @Test
    void tableWithoutVectorsHasNoHubness() {
        assertThat(measure(VectorTable.normalized(new float[0], 0, 2), Hubness.Settings.DEFAULT))
                .isEqualTo(new Hubness(10, 0, 0, 0, 0, 0));
        assertThat(measure(VectorTable.normalized(new float[] {1, 0}, 1, 2), Hubness.Settings.DEFAULT))
                .isEqualTo(new Hubness(10, 1, 1, 0, 1, 0));
    }

    @Test
    void sampleAsksSoManyRowsAndIsTheSameForTheSameSeed() {
        VectorTable table = HubbyVectors.table(500, 5, 1);

        Hubness hubness = measure(table, new Hubness.Settings(10, 50, 1, 0));

        assertThat(hubness.queries()).isEqualTo(50);
        assertThat(hubness.rows()).isEqualTo(500);
        assertThat(measure(table, new Hubness.Settings(10, 50, 1, 0))).isEqualTo(hubness);
        assertThat(measure(table, new Hubness.Settings(10, 50, 2, 0))).isNotEqualTo(hubness);
    }

    @Test
    void skewnessIsTheThirdStandardizedMoment() {
        assertThat(Hubness.skewness(new int[] {0, 0, 0, 4})).isCloseTo(2 / Math.sqrt(3), within(1e-12));
        assertThat(Hubness.skewness(new int[] {4, 4, 4, 0})).isCloseTo(-2 / Math.sqrt(3), within(1e-12));
        assertThat(Hubness.skewness(new int[] {3, 3})).isZero();
        assertThat(Hubness.skewness(new int[0])).isZero();
    }

    @Test
    void settingsOutOfRangeAreTurnedAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hubness.Settings(0, 1, 0, 0))
                .withMessage("k must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hubness.Settings.DEFAULT.withMaxQueries(0))
                .withMessage("maxQueries must be positive: 0");
    }

    private static Hubness measure(VectorTable table, Hubness.Settings settings) {
        return Hubness.of(new ExactNeighbours(List.of(table)), List.of(table), ONE_SPACE, settings);
    }
}
