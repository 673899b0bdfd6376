package deejai.descriptors;

/// Numbers for the outline of a spectrum, each as librosa computes it:
///
/// - flatness of the power (`librosa.feature.spectral_flatness`), as natural logarithm: 0 for a flat spectrum. White
///   noise has -0.577 (minus Euler's constant) on average, since the power of its bins scatters exponentially;
/// - centroid, bandwidth and roll-off .85 of the magnitudes in Hz (`spectral_centroid`, `spectral_bandwidth`,
///   `spectral_rolloff`); 0 for a silent frame.
final class SpectralShape {

    private static final double ROLL_OFF = 0.85;

    /// So many powers, each between 1e-10 and 2^21, can be multiplied before a logarithm must be taken.
    private static final int FACTORS = 16;

    private final double[] logFlatness;
    private final double[] centroid;
    private final double[] bandwidth;
    private final double[] rollOff;
    private final double[] magnitudes = new double[PowerSpectrum.BINS];

    SpectralShape(int frames) {
        logFlatness = new double[frames];
        centroid = new double[frames];
        bandwidth = new double[frames];
        rollOff = new double[frames];
    }

    void measure(double[] power, int frame) {
        logFlatness[frame] = logFlatness(power);
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int bin = 0; bin < magnitudes.length; bin++) {
            double magnitude = Math.sqrt(power[bin]);
            magnitudes[bin] = magnitude;
            sum += magnitude;
            first += magnitude * bin;
            second += magnitude * bin * bin;
        }
        if (sum > 0) {
            double centre = first / sum;
            centroid[frame] = centre * PowerSpectrum.hz(1);
            bandwidth[frame] = Math.sqrt(Math.max(0, second / sum - centre * centre)) * PowerSpectrum.hz(1);
            rollOff[frame] = PowerSpectrum.hz(rollOffBin(ROLL_OFF * sum));
        }
    }

    private int rollOffBin(double threshold) {
        double sum = magnitudes[0];
        int bin = 0;
        while (sum < threshold && bin < magnitudes.length - 1) {
            bin++;
            sum += magnitudes[bin];
        }
        return bin;
    }

    private static double logFlatness(double[] power) {
        double logs = 0;
        double sum = 0;
        double product = 1;
        for (int bin = 0; bin < power.length; bin++) {
            double value = Math.max(power[bin], Decibels.SMALLEST_POWER);
            sum += value;
            product *= value;
            if (bin % FACTORS == FACTORS - 1) {
                logs += StrictMath.log(product);
                product = 1;
            }
        }
        logs += StrictMath.log(product);
        return logs / power.length - StrictMath.log(sum / power.length);
    }

    double[] logFlatness() {
        return logFlatness;
    }

    double[] centroid() {
        return centroid;
    }

    double[] bandwidth() {
        return bandwidth;
    }

    double[] rollOff() {
        return rollOff;
    }
}
