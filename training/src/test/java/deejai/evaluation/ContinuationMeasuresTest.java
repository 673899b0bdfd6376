package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContinuationMeasuresTest {

    @Test
    void everythingRightIsTheBestThereIs() {
        ContinuationMeasures measures = ContinuationMeasures.of(new int[] {5, 3, 8, 1, 2}, new int[] {3, 5, 8});

        assertThat(measures.rPrecision()).isEqualTo(1);
        assertThat(measures.ndcg()).isEqualTo(1, within(1e-12));
        assertThat(measures.clicks()).isZero();
        assertThat(measures.hit()).isTrue();
    }

    @Test
    void nothingRightIsTheWorst() {
        int[] recommended = IntStream.range(0, 600).toArray();
        ContinuationMeasures measures = ContinuationMeasures.of(recommended, new int[] {550, 1000});

        assertThat(measures).isEqualTo(new ContinuationMeasures(0, 0, 51, false));
    }

    @Test
    void gainsAreDiscountedByRank() {
        ContinuationMeasures measures = ContinuationMeasures.of(new int[] {9, 1, 7, 2}, new int[] {1, 2, 3});

        double gain = 1 / log2(3) + 1 / log2(5);
        double ideal = 1 + 1 / log2(3) + 1 / log2(4);
        assertThat(measures.ndcg()).isEqualTo(gain / ideal, within(1e-12));
        assertThat(measures.rPrecision()).isEqualTo(1 / 3.0, within(1e-12));
    }

    @Test
    void clicksCountPagesOfTen() {
        int[] recommended = IntStream.range(0, 500).toArray();

        assertThat(ContinuationMeasures.of(recommended, new int[] {9}).clicks()).isZero();
        assertThat(ContinuationMeasures.of(recommended, new int[] {10}).clicks())
                .isEqualTo(1);
        assertThat(ContinuationMeasures.of(recommended, new int[] {10}).hit()).isFalse();
        assertThat(ContinuationMeasures.of(recommended, new int[] {499}).clicks())
                .isEqualTo(49);
    }

    @Test
    void moreHeldOutThanTheListIsLongCanStillAllBeFound() {
        int[] tracks = IntStream.range(0, 700).toArray();
        ContinuationMeasures measures = ContinuationMeasures.of(tracks, tracks);

        assertThat(measures.rPrecision()).isEqualTo(1);
        assertThat(measures.ndcg()).isEqualTo(1, within(1e-12));
    }

    @Test
    void nothingHeldOutIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContinuationMeasures.of(new int[] {1}, new int[0]));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
