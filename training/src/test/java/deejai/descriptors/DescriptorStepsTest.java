package deejai.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The steps of [SliceDescriptors] against plain definitions and cases done by hand.
class DescriptorStepsTest {

    @Test
    void quantileInterpolatesBetweenTwoValues() {
        double[] series = {4, 1, 3, 2};
        assertThat(Statistics.quantile(series, 0.9)).isEqualTo(3.7, within(1e-12));
        assertThat(Statistics.quantile(series, 0)).isEqualTo(1);
        assertThat(Statistics.quantile(series, 1)).isEqualTo(4);
        assertThat(Statistics.quantile(new double[] {5}, 0.9)).isEqualTo(5);
    }

    @Test
    void momentsOfASmallSeriesAreThoseByHand() {
        double[] series = {1, 1, 1, 5};
        assertThat(Statistics.mean(series)).isEqualTo(2);
        assertThat(Statistics.variance(series)).isEqualTo(3);
        assertThat(Statistics.skewness(series)).isEqualTo((-3 + 27) / 4.0 / Math.pow(3, 1.5), within(1e-12));
        assertThat(Statistics.skewness(new double[] {2, 2})).isZero();
        assertThat(Statistics.difference(series, 2)).containsExactly(0, 4);
    }

    @Test
    void standardizedSeriesGivePearsonCorrelation() {
        double[] a = Statistics.standardized(new double[] {1, 2, 3});
        double[] b = Statistics.standardized(new double[] {2, 4, 3});
        assertThat(Statistics.dotProduct(a, a)).isEqualTo(1, within(1e-12));
        assertThat(Statistics.dotProduct(a, b)).isEqualTo(0.5, within(1e-12));
        assertThat(Statistics.standardized(new double[] {7, 7})).containsExactly(0, 0);
    }

    @Test
    void cepstrumOfTwoBandsIsTheirSumAndDifference() {
        double[][] coefficients = Cepstrum.of(new double[][] {{3, -1}, {1, -5}});
        double root = Math.sqrt(0.5);
        assertThat(coefficients[0]).containsExactly(new double[] {4 * root, -6 * root}, within(1e-12));
        assertThat(coefficients[1]).containsExactly(new double[] {2 * root, 4 * root}, within(1e-12));
    }

    @Test
    void cepstrumOfACosineOverBandsIsOneCoefficient() {
        double[][] bands = new double[96][1];
        for (int band = 0; band < 96; band++) {
            bands[band][0] = Math.cos(Math.PI * 7 * (band + 0.5) / 96);
        }
        double[][] coefficients = Cepstrum.of(bands);
        for (int k = 0; k < Cepstrum.SIZE; k++) {
            assertThat(coefficients[k][0]).isEqualTo(k == 7 ? Math.sqrt(48) : 0, within(1e-10));
        }
    }

    @Test
    void fourierTransformIsTheDefinition() {
        for (int size : new int[] {1, 4, 16, 64}) {
            SplittableRandom random = new SplittableRandom(size);
            double[] re = random.doubles(size, -1, 1).toArray();
            double[] im = random.doubles(size, -1, 1).toArray();
            double[] transformedRe = re.clone();
            double[] transformedIm = im.clone();
            FourierTransform fourier = new FourierTransform(size);
            fourier.transform(transformedRe, transformedIm);
            for (int k = 0; k < size; k++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int n = 0; n < size; n++) {
                    double angle = -2 * Math.PI * k * n / size;
                    sumRe += re[n] * Math.cos(angle) - im[n] * Math.sin(angle);
                    sumIm += re[n] * Math.sin(angle) + im[n] * Math.cos(angle);
                }
                assertThat(transformedRe[fourier.position(k)]).isEqualTo(sumRe, within(1e-11));
                assertThat(transformedIm[fourier.position(k)]).isEqualTo(sumIm, within(1e-11));
            }
        }
    }

    @Test
    void powerSpectrumIsTheDefinition() {
        SplittableRandom random = new SplittableRandom(1);
        float[] samples = new float[PowerSpectrum.N_FFT + 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextDouble(-1, 1);
        }
        double[] power = new double[PowerSpectrum.BINS];
        new PowerSpectrum().of(samples, 3, 2, power);
        double[] window = PowerSpectrum.hannWindow(PowerSpectrum.N_FFT);
        for (int bin : new int[] {0, 1, 2, 511, 512, 513, 1000, 1023, 1024}) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < PowerSpectrum.N_FFT; n++) {
                double value = 2 * samples[3 + n] * window[n];
                re += value * Math.cos(2 * Math.PI * bin * n / PowerSpectrum.N_FFT);
                im += value * Math.sin(2 * Math.PI * bin * n / PowerSpectrum.N_FFT);
            }
            assertThat(power[bin]).isEqualTo(re * re + im * im, within(1e-8 * (1 + re * re + im * im)));
        }
    }

    @Test
    void contrastIsThatOfTheSortedBand() {
        SplittableRandom random = new SplittableRandom(4);
        double[] power = random.doubles(PowerSpectrum.BINS, 1, 1000).toArray();
        SpectralContrast contrast = new SpectralContrast(1);
        contrast.measure(power, 0);
        double[][] decibels = contrast.decibels();
        // Bins by hand from edges of 0, 200, 400 ... 6400 Hz at 10.7666 Hz a bin, as librosa takes them.
        int[][] bands = {
            {0, 18, 1}, {18, 37, 1}, {37, 74, 1}, {74, 148, 2}, {148, 297, 3}, {297, 594, 6}, {594, 1025, 9}
        };
        for (int band = 0; band < bands.length; band++) {
            double[] magnitudes = Arrays.stream(power, bands[band][0], bands[band][1])
                    .map(Math::sqrt)
                    .sorted()
                    .toArray();
            int count = bands[band][2];
            double valley = Arrays.stream(magnitudes, 0, count).average().orElseThrow();
            double peak = Arrays.stream(magnitudes, magnitudes.length - count, magnitudes.length)
                    .average()
                    .orElseThrow();
            assertThat(decibels[band][0]).isEqualTo(10 * Math.log10(peak / valley), within(1e-9));
        }
    }

    @Test
    void zeroCrossingsOfAnAlternatingSignalAreAllButTheFirstSample() {
        float[] samples = new float[PowerSpectrum.N_FFT + PowerSpectrum.HOP_LENGTH];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 2 == 0 ? 0 : -0.5f;
        }
        assertThat(ZeroCrossings.rates(samples)).containsExactly(2047 / 2048.0, 2047 / 2048.0);
    }

    @Test
    void onsetStrengthIsTheMeanRise() {
        double[][] decibels = new double[4][213];
        Arrays.fill(decibels[0], 100, 213, 8);
        Arrays.fill(decibels[1], 100, 213, -8);
        double[] strength = Onsets.of(decibels, 0, 4).strength();
        assertThat(strength).hasSize(212);
        assertThat(strength[99]).isEqualTo(2);
        assertThat(Arrays.stream(strength).sum()).isEqualTo(2);
        assertThat(Onsets.of(decibels, 1, 4).rhythm()).containsOnly(0);
    }
}
