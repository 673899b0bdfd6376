package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.evaluation.SystemVectors.Columns;
import deejai.evaluation.SystemVectors.Pooling;
import deejai.similarity.SliceTable;
import deejai.similarity.TfIdf;
import deejai.similarity.VectorTable;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemVectorsTest {

    private static final double ROUNDING = 1e-6;

    @Test
    void encodersAreWeighedOverTheWholeCollection() {
        FeatureRows first = new FeatureRows(2, new float[] {1, 0, 1, 0.5f, 1, 0});
        FeatureRows second = new FeatureRows(2, new float[] {1, 0, 0, 1});
        float[] expected = TfIdf.trackVectors(
                new SliceTable.Builder(2, 5)
                        .addTrack(first.values())
                        .addTrack(second.values())
                        .build(),
                TfIdf.EPSILON);

        SystemVectors system = SystemVectors.ofSlices("a", List.of(first, second), Pooling.TF_IDF);

        assertSame(system.whole(), VectorTable.normalized(expected, 2, 2));
    }

    @Test
    void plainMeanIsThatOfTheUnitSlices() {
        FeatureRows track = new FeatureRows(2, new float[] {3, 0, 0, 1, 0, 9});

        SystemVectors system = SystemVectors.ofSlices("a", List.of(track), Pooling.MEAN);

        assertSame(system.whole(), VectorTable.normalized(new float[] {1, 2}, 1, 2));
        assertSame(system.firstHalves(), VectorTable.normalized(new float[] {1, 0}, 1, 2));
        assertSame(system.secondHalves(), VectorTable.normalized(new float[] {0, 1}, 1, 2));
        assertThat(system.hasHalves().get(0)).isTrue();
    }

    @Test
    void singleSliceHasNoHalves() {
        FeatureRows track = new FeatureRows(2, new float[] {3, 1});

        assertThat(SystemVectors.ofSlices("a", List.of(track), Pooling.MEAN).hasHalves())
                .isEqualTo(new BitSet());
    }

    @Test
    void meansAreStandardisedByTheWholeTracks() {
        // Two tracks; columns: one that is left out, one of mean 2 and deviation 1, one that is always 5.
        FeatureRows first = new FeatureRows(3, new float[] {9, 1, 5, 9, 0, 5, 9, 2, 5});
        FeatureRows second = new FeatureRows(3, new float[] {9, 3, 5, 9, 3, 5, 9, 3, 5});

        SystemVectors system = SystemVectors.ofMeans("a", List.of(first, second), List.of(new Columns(1, 2)));

        assertThat(system.whole().vector(0)).containsExactly(-1, 0);
        assertThat(system.whole().vector(1)).containsExactly(1, 0);
        assertThat(system.firstHalves().vector(0)).containsExactly(-1, 0);
        assertThat(system.secondHalves().has(0)).isFalse();
    }

    @Test
    void chanceIsTheSameForTheSameTrackAndSeed() {
        BitSet none = new BitSet();
        SystemVectors ab = SystemVectors.ofChance(List.of("a1", "b2"), none, 7);
        SystemVectors ba = SystemVectors.ofChance(List.of("b2", "a1"), none, 7);
        SystemVectors other = SystemVectors.ofChance(List.of("a1", "b2"), none, 8);

        assertThat(ab.whole().vector(0)).isEqualTo(ba.whole().vector(1));
        assertThat(ab.whole().vector(0)).isNotEqualTo(other.whole().vector(0));
        assertThat(ab.whole().vector(0)).isNotEqualTo(ab.firstHalves().vector(0));
    }

    @Test
    void halvesDivideTheSlicesInTheMiddleRoundedDown() {
        HalfMeans means = new HalfMeans(1);
        for (float value : new float[] {1, 2, 3, 4, 6}) {
            means.add(new float[] {value});
        }

        assertThat(means.rows().values()[HalfMeans.WHOLE]).isCloseTo(3.2f, within(1e-6f));
        assertThat(means.rows().values()[HalfMeans.FIRST_HALF]).isEqualTo(1.5f);
        assertThat(means.rows().values()[HalfMeans.SECOND_HALF]).isCloseTo(13f / 3, within(1e-6f));
    }

    private static void assertSame(VectorTable table, VectorTable expected) {
        assertThat(table.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < table.rows(); row++) {
            assertThat(table.cosine(row, row)).isCloseTo(1, within(ROUNDING));
            for (int i = 0; i < table.dimension(); i++) {
                assertThat((double) table.get(row, i)).isCloseTo(expected.get(row, i), within(ROUNDING));
            }
        }
    }
}
