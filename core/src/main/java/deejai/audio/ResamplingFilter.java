package deejai.audio;

/// The low-pass filter that sample rates are lowered with: a sinc under a Kaiser window, as steep as librosa's
/// resampler. Whoever does the same some other way does it with these numbers.
public final class ResamplingFilter {

    /// Length of the filter in samples of the lower rate, before it is widened by the cutoff.
    public static final int FILTER_SIZE = 176;

    /// Where the filter cuts off, as a share of the lower Nyquist frequency.
    public static final double CUTOFF = 0.957;

    /// Shape of the Kaiser window.
    public static final double KAISER_BETA = 12.2;

    private ResamplingFilter() {}

    /// The filter at a place, up to a factor.
    ///
    /// @param radians distance from the middle, in radians of the cutoff frequency
    /// @param edge    the same distance as a share of half the length, -1..1
    public static double at(double radians, double edge) {
        double kaiser = besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - edge * edge)));
        return (radians == 0 ? 1 : Math.sin(radians) / radians) * kaiser;
    }

    /// The modified Bessel function of the first kind, of order 0, by its power series.
    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
