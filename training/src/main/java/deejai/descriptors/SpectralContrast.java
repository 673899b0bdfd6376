package deejai.descriptors;

import java.util.Arrays;

/// Spectral contrast: in each of 7 bands (0-200 Hz, five octaves from there, and all above 6.4 kHz) the loudest 2 % of
/// the magnitudes over the quietest 2 %, in decibels, as `librosa.feature.spectral_contrast` computes it (Jiang, Lu,
/// Zhang, Tao, Cai: "Music type classification by spectral contrast feature", ICME 2002).
final class SpectralContrast {

    /// Number of bands.
    static final int SIZE = 7;

    private static final double LOWEST_OCTAVE_HZ = 200;
    private static final double SHARE = 0.02;
    private static final double TOP_DB = 80;

    /// first bin, bin behind the last, and how many magnitudes count as peaks and as valleys
    private record Band(int from, int to, int count) {}

    private static final Band[] BANDS = new Band[SIZE];

    static {
        for (int band = 0; band < SIZE; band++) {
            double lowHz = band == 0 ? 0 : LOWEST_OCTAVE_HZ * (1 << (band - 1));
            double highHz = LOWEST_OCTAVE_HZ * (1 << band);
            boolean isLast = band == SIZE - 1;
            int first = firstBinFrom(lowHz) - (band == 0 ? 0 : 1);
            int last = isLast ? PowerSpectrum.BINS - 1 : lastBinTo(highHz);
            // librosa counts the share with the band's last bin and then looks at the band without it.
            int count = Math.max((int) Math.rint(SHARE * (last - first + 1)), 1);
            BANDS[band] = new Band(first, isLast ? last + 1 : last, count);
        }
    }

    private static int firstBinFrom(double hz) {
        return (int) Math.ceil(hz / PowerSpectrum.hz(1));
    }

    private static int lastBinTo(double hz) {
        return (int) Math.floor(hz / PowerSpectrum.hz(1));
    }

    private final double[][] peaks;
    private final double[][] valleys;
    private final double[] lowest = new double[PowerSpectrum.BINS];
    private final double[] highest = new double[PowerSpectrum.BINS];

    SpectralContrast(int frames) {
        peaks = new double[SIZE][frames];
        valleys = new double[SIZE][frames];
    }

    void measure(double[] power, int frame) {
        for (int i = 0; i < SIZE; i++) {
            select(power, BANDS[i]);
            double peak = 0;
            double valley = 0;
            for (int k = 0; k < BANDS[i].count(); k++) {
                peak += Math.sqrt(highest[k]);
                valley += Math.sqrt(lowest[k]);
            }
            peaks[i][frame] = peak / BANDS[i].count();
            valleys[i][frame] = valley / BANDS[i].count();
        }
    }

    /// Puts the highest and the lowest numbers of a band into order: so few that this beats sorting the band.
    private void select(double[] power, Band band) {
        int count = band.count();
        Arrays.fill(highest, 0, count, Double.NEGATIVE_INFINITY);
        Arrays.fill(lowest, 0, count, Double.POSITIVE_INFINITY);
        for (int bin = band.from(); bin < band.to(); bin++) {
            double value = power[bin];
            if (value > highest[count - 1]) {
                int place = count - 1;
                for (; place > 0 && highest[place - 1] < value; place--) {
                    highest[place] = highest[place - 1];
                }
                highest[place] = value;
            }
            if (value < lowest[count - 1]) {
                int place = count - 1;
                for (; place > 0 && lowest[place - 1] > value; place--) {
                    lowest[place] = lowest[place - 1];
                }
                lowest[place] = value;
            }
        }
    }

    /// The contrast of all frames, [#SIZE] series.
    double[][] decibels() {
        double[][] high = clipped(peaks);
        double[][] low = clipped(valleys);
        for (int band = 0; band < SIZE; band++) {
            for (int frame = 0; frame < high[band].length; frame++) {
                high[band][frame] -= low[band][frame];
            }
        }
        return high;
    }

    /// In decibels, none more than 80 below the loudest.
    private static double[][] clipped(double[][] magnitudes) {
        double[][] decibels = new double[SIZE][];
        double loudest = Double.NEGATIVE_INFINITY;
        for (int band = 0; band < SIZE; band++) {
            decibels[band] = Decibels.of(magnitudes[band]);
            for (double level : decibels[band]) {
                loudest = Math.max(loudest, level);
            }
        }
        for (double[] band : decibels) {
            for (int frame = 0; frame < band.length; frame++) {
                band[frame] = Math.max(band[frame], loudest - TOP_DB);
            }
        }
        return decibels;
    }
}
