package deejai.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.slices.AugmentationSettings.Effect;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SliceAugmentationTest {

    private static final int BANDS = 96;
    private static final int FRAMES = 216;

    /// Louder towards the middle, with a pulse over time; the loudest point is 255, and one band is silent.
    private static byte[] slice() {
        byte[] slice = new byte[BANDS * FRAMES];
        SplittableRandom random = new SplittableRandom(1);
        for (int band = 0; band < BANDS; band++) {
            for (int frame = 0; frame < FRAMES; frame++) {
                double level = 200 - Math.abs(band - 48) * 2 + 30 * Math.sin(frame / 4.0) + random.nextDouble(-9, 9);
                slice[band * FRAMES + frame] = (byte) (band == 90 ? 0 : Math.clamp((int) level, 1, 254));
            }
        }
        slice[48 * FRAMES + 7] = (byte) 255;
        return slice;
    }

    private static int level(byte[] slice, int band, int frame) {
        return slice[band * FRAMES + frame] & 0xFF;
    }

    private static int loudest(byte[] slice) {
        int loudest = 0;
        for (byte level : slice) {
            loudest = Math.max(loudest, level & 0xFF);
        }
        return loudest;
    }

    private static double mean(byte[] slice, int fromBand, int toBand) {
        double sum = 0;
        for (int i = fromBand * FRAMES; i < toBand * FRAMES; i++) {
            sum += slice[i] & 0xFF;
        }
        return sum / ((toBand - fromBand) * FRAMES);
    }

    /// A slice after one effect.
    private static byte[] varied(UnaryOperator<AugmentationSettings> effect, long seed) {
        byte[] slice = slice();
        SliceAugmentation.of(effect.apply(AugmentationSettings.NONE)).apply(slice, new SplittableRandom(seed));
        return slice;
    }

    private static AugmentationSettings with(AugmentationSettings none, int place, double strength) {
        Effect[] effects = new Effect[9];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = i == place ? new Effect(1, strength) : none.shift();
        }
        return new AugmentationSettings(
                effects[0],
                effects[1],
                effects[2],
                effects[3],
                effects[4],
                effects[5],
                effects[6],
                effects[7],
                effects[8]);
    }

    @Test
    void nothingIsChangedWithoutEffects() {
        byte[] slice = slice();
        SliceAugmentation.of(AugmentationSettings.NONE).apply(slice, new SplittableRandom(1));
        SliceAugmentation.NONE.apply(slice, new SplittableRandom(1));
        assertThat(slice).isEqualTo(slice());
    }

    @Test
    void sameGeneratorGivesTheSameSliceAndAnotherOneAnother() {
        SliceAugmentation light = SliceAugmentation.of(AugmentationSettings.LIGHT);
        int different = 0;
        for (long seed = 0; seed < 20; seed++) {
            byte[] once = slice();
            byte[] again = slice();
            byte[] other = slice();
            light.apply(once, new SplittableRandom(seed));
            light.apply(again, new SplittableRandom(seed));
            light.apply(other, new SplittableRandom(seed + 100));
            assertThat(once).isEqualTo(again);
            different += Arrays.equals(once, other) ? 0 : 1;
        }
        assertThat(different).isGreaterThan(17);
    }

    @Test
    void lightVariationsStayNearTheSlice() {
        SliceAugmentation light = SliceAugmentation.of(AugmentationSettings.LIGHT);
        SplittableRandom random = new SplittableRandom(3);
        double correlations = 0;
        for (int i = 0; i < 50; i++) {
            byte[] slice = slice();
            light.apply(slice, random);
            correlations += correlation(slice, slice()) / 50;
        }
        assertThat(correlations).isBetween(0.5, 0.98);
    }

    private static double correlation(byte[] a, byte[] b) {
        double meanA = mean(a, 0, BANDS);
        double meanB = mean(b, 0, BANDS);
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            double x = (a[i] & 0xFF) - meanA;
            double y = (b[i] & 0xFF) - meanB;
            product += x * y;
            squaresA += x * x;
            squaresB += y * y;
        }
        return product / Math.sqrt(squaresA * squaresB);
    }

    @Test
    void silenceStaysSilent() {
        for (byte level : new byte[] {0, (byte) 255}) {
            for (long seed = 0; seed < 20; seed++) {
                byte[] slice = new byte[BANDS * FRAMES];
                Arrays.fill(slice, level);
                AugmentationSettings settings = with(AugmentationSettings.NONE, (int) (seed % 3), 0.4);
                SliceAugmentation.of(settings).apply(slice, new SplittableRandom(seed));
                if (seed % 3 < 2 || level == 0) {
                    assertThat(slice).containsOnly(level);
                }
            }
        }
    }

    @Test
    void shiftMovesBands() {
        for (long seed = 0; seed < 10; seed++) {
            byte[] shifted = varied(none -> with(none, 0, 2), seed);
            int by = -2;
            while (level(shifted, 48 + by, 7) != 255) {
                by++;
            }
            assertThat(by).isBetween(-2, 2);
            for (int band = 5; band < 90; band++) {
                assertThat(level(shifted, band, 100)).isEqualTo(level(slice(), band - by, 100));
            }
        }
    }

    @Test
    void stretchChangesThePulse() {
        boolean isSlower = false;
        boolean isFaster = false;
        for (long seed = 0; seed < 20; seed++) {
            byte[] stretched = varied(none -> with(none, 1, 0.1), seed);
            double crossings = crossings(stretched) / (double) crossings(slice());
            assertThat(crossings).isBetween(0.8, 1.2);
            isSlower |= crossings < 0.95;
            isFaster |= crossings > 1.05;
        }
        assertThat(isSlower).isTrue();
        assertThat(isFaster).isTrue();
    }

    /// How often the sum over bands passes its mean.
    private static int crossings(byte[] slice) {
        double mean = mean(slice, 0, BANDS) * BANDS;
        int crossings = 0;
        boolean wasAbove = false;
        for (int frame = 0; frame < FRAMES; frame++) {
            double sum = 0;
            for (int band = 0; band < BANDS; band++) {
                sum += level(slice, band, frame);
            }
            crossings += sum > mean == wasAbove ? 0 : 1;
            wasAbove = sum > mean;
        }
        return crossings;
    }

    @Test
    void tiltAndEqualizerChangeBandsButNotTheLoudestPointNorSilence() {
        for (int place : new int[] {2, 3}) {
            for (long seed = 0; seed < 10; seed++) {
                byte[] equalized = varied(none -> with(none, place, 8), seed);
                assertThat(loudest(equalized)).isEqualTo(255);
                assertThat(mean(equalized, 90, 91)).isZero();
                assertThat(equalized).isNotEqualTo(slice());
            }
        }
    }

    @Test
    void tiltIsAStraightLineOfAtMostItsStrength() {
        double steepest = 0;
        for (long seed = 0; seed < 50; seed++) {
            byte[] tilted = varied(none -> with(none, 2, 8), seed);
            double low = mean(tilted, 30, 31) - mean(slice(), 30, 31);
            double middle = mean(tilted, 50, 51) - mean(slice(), 50, 51);
            double high = mean(tilted, 70, 71) - mean(slice(), 70, 71);
            assertThat(high - middle).isEqualTo(middle - low, within(3.0));
            steepest = Math.max(steepest, Math.abs(high - low) / 255 * 80 * 95 / 40);
        }
        assertThat(steepest).isBetween(6.0, 8.6);
    }

    @Test
    void lowPassTakesTheHighestBandsAway() {
        for (long seed = 0; seed < 10; seed++) {
            byte[] low = varied(none -> with(none, 4, 0.5), seed);
            assertThat(mean(low, 0, 48)).isEqualTo(mean(slice(), 0, 48));
            assertThat(mean(low, 80, 96)).isLessThanOrEqualTo(mean(slice(), 80, 96));
        }
        byte[] most = varied(none -> with(none, 4, 1), 5);
        assertThat(mean(most, 94, 96)).isZero();
    }

    @Test
    void noiseFloorRaisesWhatIsBelowIt() {
        for (long seed = 0; seed < 10; seed++) {
            byte[] noisy = varied(none -> with(none, 5, 40), seed);
            int floor = level(noisy, 90, 0);
            assertThat(floor).isBetween(0, 128);
            byte[] raised = slice();
            for (int i = 0; i < raised.length; i++) {
                raised[i] = (byte) Math.max(floor, raised[i] & 0xFF);
            }
            assertThat(noisy).isEqualTo(raised);
        }
    }

    @Test
    void compressionScalesTheDistanceToTheLoudest() {
        for (long seed = 0; seed < 20; seed++) {
            byte[] compressed = varied(none -> with(none, 6, 0.3), seed);
            double factor = (255 - mean(compressed, 40, 50)) / (255 - mean(slice(), 40, 50));
            assertThat(factor).isBetween(0.69, 1.11);
            assertThat(255 - mean(compressed, 20, 30)).isEqualTo(factor * (255 - mean(slice(), 20, 30)), within(1.0));
        }
    }

    @Test
    void masksCoverAStretchOfTimeOrOfBands() {
        byte[] before = slice();
        for (long seed = 0; seed < 20; seed++) {
            byte[] time = varied(none -> with(none, 7, 24), seed);
            byte[] bands = varied(none -> with(none, 8, 8), seed);
            int silentFrames = 0;
            for (int frame = 0; frame < FRAMES; frame++) {
                silentFrames += level(time, 48, frame) == 0 ? 1 : 0;
            }
            int silentBands = 0;
            for (int band = 0; band < BANDS; band++) {
                silentBands += band != 90 && level(bands, band, 3) == 0 ? 1 : 0;
            }
            assertThat(silentFrames).isBetween(0, 24);
            assertThat(silentBands).isBetween(0, 8);
            assertThat(isSilentOrSame(time, before)).isTrue();
            assertThat(isSilentOrSame(bands, before)).isTrue();
        }
        assertThat(varied(none -> with(none, 7, 216), 1)).isNotEqualTo(before);
        assertThat(varied(none -> with(none, 8, 96), 1)).isNotEqualTo(before);
    }

    private static boolean isSilentOrSame(byte[] masked, byte[] before) {
        boolean isIt = true;
        for (int i = 0; i < before.length; i++) {
            isIt &= masked[i] == 0 || masked[i] == before[i];
        }
        return isIt;
    }

    @Test
    void anotherLengthAndImpossibleEffectsAreRefused() {
        assertThatThrownBy(() ->
                        SliceAugmentation.of(AugmentationSettings.LIGHT).apply(new byte[3], new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slice must have 20736 bytes: 3");
        assertThatThrownBy(() -> new Effect(1.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chance must be from 0 to 1: 1.5");
        assertThatThrownBy(() -> with(AugmentationSettings.NONE, 4, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lowPass must have a strength of at most 1.0: 1.5");
    }
}
