package deejai.descriptors;

import java.util.stream.IntStream;

/// Block-level features after Seyerlehner, Widmer, Pohle: "Fusing block-level features for music similarity estimation"
/// (DAFx 2010), with a slice as the block, on the dB bands averaged in threes.
final class BlockLevel {

    /// Number of bands.
    static final int BANDS = 32;

    /// Number of ranges of modulation frequency.
    static final int RATES = 8;

    private static final double SHARE = 0.9;
    private static final int DELTA_FRAMES = 3;
    private static final double SLOWEST_HZ = 0.5;
    private static final double FASTEST_HZ = 16;
    private static final FourierTransform FOURIER = new FourierTransform(256);

    /// BANDS series
    private final double[][] bands;

    /// @param decibels 3 x BANDS series of at most 256 frames
    BlockLevel(double[][] decibels) {
        this.bands = averaged(decibels, decibels.length / BANDS);
    }

    private static double[][] averaged(double[][] series, int each) {
        return IntStream.range(0, series.length / each)
                .mapToObj(i -> mean(series, i * each, each))
                .toArray(double[][]::new);
    }

    private static double[] mean(double[][] series, int from, int count) {
        double[] mean = new double[series[from].length];
        for (int i = from; i < from + count; i++) {
            for (int frame = 0; frame < mean.length; frame++) {
                mean[frame] += series[i][frame] / count;
            }
        }
        return mean;
    }

    /// Adds all five groups.
    void addTo(DescriptorValues values) {
        double[][] rises =
                IntStream.range(0, BANDS).mapToObj(band -> rises(bands[band])).toArray(double[][]::new);
        values.addEach(bands, band -> Statistics.quantile(band, SHARE));
        values.addEach(rises, rise -> Statistics.quantile(rise, SHARE));
        values.addEach(rises, Statistics::variance);
        values.add(correlation());
        values.add(fluctuation());
    }

    /// What the band rose by in three frames; 0 where it fell.
    private static double[] rises(double[] band) {
        double[] rises = Statistics.difference(band, DELTA_FRAMES);
        for (int frame = 0; frame < rises.length; frame++) {
            rises[frame] = Math.max(0, rises[frame]);
        }
        return rises;
    }

    /// Pearson correlation of each pair of bands over time, -1..1: (1,0), (2,0), (2,1), (3,0) ...; 0 where a band
    /// does not change.
    private double[] correlation() {
        double[][] standardized = new double[BANDS][];
        double[] correlation = new double[BANDS * (BANDS - 1) / 2];
        int pair = 0;
        for (int a = 0; a < BANDS; a++) {
            standardized[a] = Statistics.standardized(bands[a]);
            for (int b = 0; b < a; b++) {
                correlation[pair] = Statistics.dotProduct(standardized[a], standardized[b]);
                pair++;
            }
        }
        return correlation;
    }

    /// Mean amplitude (dB) of what pulsates in each of 16 pairs of neighbouring bands, in 8 ranges from 0.5 to 16 Hz
    /// spaced logarithmically: pair by pair, the slowest range first.
    private double[] fluctuation() {
        double[] fluctuation = new double[BANDS / 2 * RATES];
        double[][] pairs = averaged(bands, 2);
        for (int pair = 0; pair < pairs.length; pair++) {
            double[] amplitudes = modulation(pairs[pair]);
            for (int rate = 0; rate < RATES; rate++) {
                int from = firstBin(rate);
                int to = firstBin(rate + 1);
                double sum = 0;
                for (int bin = from; bin < to; bin++) {
                    sum += amplitudes[bin];
                }
                fluctuation[pair * RATES + rate] = sum / (to - from);
            }
        }
        return fluctuation;
    }

    /// First bin of the modulation spectrum in a range.
    private static int firstBin(int rate) {
        double hz = SLOWEST_HZ * StrictMath.pow(FASTEST_HZ / SLOWEST_HZ, (double) rate / RATES);
        double binHz = (double) PowerSpectrum.SAMPLE_RATE / PowerSpectrum.HOP_LENGTH / FOURIER.size();
        return (int) Math.ceil(hz / binHz);
    }

    /// Amplitudes by bin: a sine of amplitude a gives a at its bin.
    private static double[] modulation(double[] series) {
        double[] window = PowerSpectrum.hannWindow(series.length);
        double mean = Statistics.mean(series);
        double[] re = new double[FOURIER.size()];
        double[] im = new double[FOURIER.size()];
        double windowSum = 0;
        for (int frame = 0; frame < series.length; frame++) {
            re[frame] = (series[frame] - mean) * window[frame];
            windowSum += window[frame];
        }
        FOURIER.transform(re, im);
        double[] amplitudes = new double[FOURIER.size() / 2];
        for (int bin = 0; bin < amplitudes.length; bin++) {
            int there = FOURIER.position(bin);
            amplitudes[bin] = 2 * Math.sqrt(re[there] * re[there] + im[there] * im[there]) / windowSum;
        }
        return amplitudes;
    }
}
