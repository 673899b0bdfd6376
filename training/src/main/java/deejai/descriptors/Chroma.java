package deejai.descriptors;

/// Strength of the 12 pitch classes C, C#, ... B, as `librosa.feature.chroma_stft` computes it for an instrument in
/// tune with A = 440 Hz: the power of each bin goes to the pitch classes around it under a bell (Ellis, "Chroma feature
/// analysis and synthesis", 2007), the middle octaves count most, and the strongest class of a frame is 1.
final class Chroma {

    /// Number of pitch classes.
    static final int SIZE = 12;

    /// Number of magnitudes in [#intervals].
    static final int INTERVALS = SIZE / 2;

    private static final double A0_HZ = 27.5;
    private static final double CENTRE_OCTAVE = 5;
    private static final double OCTAVES_WIDTH = 2;

    /// Pitch classes from A up to C.
    private static final int A_TO_C = 3;

    /// bins x pitch classes
    private static final double[][] WEIGHTS = weights();

    private Chroma() {}

    private static double[][] weights() {
        double[] places = new double[PowerSpectrum.BINS + 1];
        for (int bin = 1; bin < places.length; bin++) {
            places[bin] = SIZE * StrictMath.log(PowerSpectrum.hz(bin) / A0_HZ) / StrictMath.log(2);
        }
        // Bin 0 has no pitch; librosa puts it one and a half octaves below bin 1.
        places[0] = places[1] - 1.5 * SIZE;
        double[][] weights = new double[PowerSpectrum.BINS][SIZE];
        for (int bin = 0; bin < PowerSpectrum.BINS; bin++) {
            double width = Math.max(places[bin + 1] - places[bin], 1);
            double squares = 0;
            for (int pitch = 0; pitch < SIZE; pitch++) {
                double above = places[bin] - (pitch + A_TO_C) + SIZE / 2.0;
                double distance = above - SIZE * Math.floor(above / SIZE) - SIZE / 2.0;
                weights[bin][pitch] = bell(2 * distance / width);
                squares += weights[bin][pitch] * weights[bin][pitch];
            }
            double loudness = bell((places[bin] / SIZE - CENTRE_OCTAVE) / OCTAVES_WIDTH);
            for (int pitch = 0; pitch < SIZE; pitch++) {
                weights[bin][pitch] *= loudness / Math.sqrt(squares);
            }
        }
        return weights;
    }

    private static double bell(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /// Measures a frame. A silent one has zeros.
    ///
    /// @param chroma takes the strengths: [#SIZE] x frames
    static void measure(double[] power, double[][] chroma, int frame) {
        double[] sums = new double[SIZE];
        for (int bin = 0; bin < power.length; bin++) {
            for (int pitch = 0; pitch < SIZE; pitch++) {
                sums[pitch] += WEIGHTS[bin][pitch] * power[bin];
            }
        }
        double strongest = 0;
        for (double sum : sums) {
            strongest = Math.max(strongest, sum);
        }
        for (int pitch = 0; pitch < SIZE; pitch++) {
            chroma[pitch][frame] = strongest < Double.MIN_NORMAL ? 0 : sums[pitch] / strongest;
        }
    }

    /// Which intervals there are, whatever the key: the magnitudes of bins 1..6 of the discrete Fourier transform of
    /// the mean strengths, scaled to a sum of 1. A transposition turns the pitch classes round, which leaves these
    /// alone. Bin 5 is large for a scale along the circle of fifths, bin 6 for whole tones, bin 4 for minor thirds
    /// (Amiot: "Music Through Fourier Space", 2016).
    static double[] intervals(double[][] chroma) {
        double[] means = new double[SIZE];
        double sum = 0;
        for (int pitch = 0; pitch < SIZE; pitch++) {
            means[pitch] = Statistics.mean(chroma[pitch]);
            sum += means[pitch];
        }
        double[] magnitudes = new double[INTERVALS];
        for (int k = 1; k <= INTERVALS && sum > 0; k++) {
            double re = 0;
            double im = 0;
            for (int pitch = 0; pitch < SIZE; pitch++) {
                double angle = 2 * Math.PI * (k * pitch % SIZE) / SIZE;
                re += means[pitch] / sum * StrictMath.cos(angle);
                im += means[pitch] / sum * StrictMath.sin(angle);
            }
            magnitudes[k - 1] = Math.sqrt(re * re + im * im);
        }
        return magnitudes;
    }
}
