package deejai.spectrogram;

/// The filter that halves or quarters a sample rate in [deejai.audio.AudioFile#decode], as a function of frequency: a
/// sinc under a Kaiser window, which is as steep as librosa's resampler.
final class LowPass {

    /// Length of the filter in samples of the lower rate, before it is widened by the cutoff.
    private static final int FILTER_SIZE = 176;

    /// Where the filter cuts off, as a share of the lower Nyquist frequency.
    private static final double CUTOFF = 0.957;

    /// Shape of the Kaiser window.
    private static final double KAISER_BETA = 12.2;

    /// Share of the lower Nyquist frequency below which the filter lets everything through, to within 1e-6.
    private static final double FLAT = 0.9;

    private LowPass() {}

    /// What the filter does to the power of bin k of a window of nFft samples at the lower rate, divided by
    /// factor^2: a spectrum at the higher rate is `factor` times as large.
    ///
    /// @param factor the higher rate over the lower one
    /// @return nFft / 2 + 1 factors
    static double[] powerResponse(int factor, int nFft) {
        double[] taps = taps(factor);
        double[] response = new double[nFft / 2 + 1];
        for (int k = 0; k < response.length; k++) {
            double amplitude = k < FLAT * nFft / 2 ? 1 : amplitude(taps, 2 * Math.PI * k / nFft / factor);
            response[k] = amplitude * amplitude / (factor * factor);
        }
        return response;
    }

    /// One half of the symmetric filter at the higher rate; its middle lies half a sample before the first tap.
    private static double[] taps(int factor) {
        double step = CUTOFF / factor;
        int half = (int) Math.ceil(FILTER_SIZE / step) / 2;
        double[] taps = new double[half];
        double sum = 0;
        for (int i = 0; i < half; i++) {
            double x = Math.PI * (i + 0.5) * step;
            double edge = (i + 0.5) / half;
            taps[i] = Math.sin(x) / x * bessel0(KAISER_BETA * Math.sqrt(1 - edge * edge));
            sum += 2 * taps[i];
        }
        for (int i = 0; i < half; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    private static double amplitude(double[] taps, double radiansPerSample) {
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            sum += 2 * taps[i] * Math.cos(radiansPerSample * (i + 0.5));
        }
        return sum;
    }

    /// The modified Bessel function of the first kind, of order 0, by its power series.
    private static double bessel0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
