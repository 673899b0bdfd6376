package deejai.descriptors;

/// Power spectra of frames: 2048 samples under a periodic Hann window, 1025 bins.
///
/// The real signal x is read as 1024 complex numbers x\[2n] + i x\[2n + 1]; its spectrum follows from pairs of the
/// transform of those (Press et al., Numerical Recipes, section 12.3).
///
/// Not safe for use by several threads.
final class PowerSpectrum {

    static final int SAMPLE_RATE = 22_050;
    static final int N_FFT = 2048;
    static final int HOP_LENGTH = 512;
    static final int BINS = N_FFT / 2 + 1;

    private static final int HALF = N_FFT / 2;
    private static final FourierTransform FOURIER = new FourierTransform(HALF);
    private static final double[] WINDOW = hannWindow(N_FFT);

    /// cos and -sin of 2 pi k / N_FFT
    private static final double[] COS = new double[HALF];

    private static final double[] MINUS_SIN = new double[HALF];

    static {
        for (int k = 0; k < HALF; k++) {
            COS[k] = StrictMath.cos(2 * Math.PI * k / N_FFT);
            MINUS_SIN[k] = -StrictMath.sin(2 * Math.PI * k / N_FFT);
        }
    }

    private final double[] re = new double[HALF];
    private final double[] im = new double[HALF];

    /// Periodic Hann window.
    static double[] hannWindow(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / length);
        }
        return window;
    }

    /// Frequency of a bin (Hz).
    static double hz(int bin) {
        return (double) bin * SAMPLE_RATE / N_FFT;
    }

    /// Number of frames that lie inside a signal.
    static int frames(int lengthSamples) {
        return (lengthSamples - N_FFT) / HOP_LENGTH + 1;
    }

    /// Computes the spectrum of a frame.
    ///
    /// @param from  first sample of the frame
    /// @param scale what samples are multiplied by
    /// @param power takes the squared magnitudes of [#BINS] bins
    void of(float[] samples, int from, double scale, double[] power) {
        for (int i = 0; i < HALF; i++) {
            re[i] = samples[from + 2 * i] * scale * WINDOW[2 * i];
            im[i] = samples[from + 2 * i + 1] * scale * WINDOW[2 * i + 1];
        }
        FOURIER.transform(re, im);
        power[0] = square(re[0] + im[0]);
        power[HALF] = square(re[0] - im[0]);
        for (int k = 1; k < HALF; k++) {
            int there = FOURIER.position(k);
            int mirrored = FOURIER.position(HALF - k);
            double evenRe = 0.5 * (re[there] + re[mirrored]);
            double evenIm = 0.5 * (im[there] - im[mirrored]);
            double oddRe = 0.5 * (im[there] + im[mirrored]);
            double oddIm = 0.5 * (re[mirrored] - re[there]);
            power[k] = square(evenRe + oddRe * COS[k] - oddIm * MINUS_SIN[k])
                    + square(evenIm + oddRe * MINUS_SIN[k] + oddIm * COS[k]);
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
