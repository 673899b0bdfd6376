package deejai.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A mean and the interval that it would lie in 95 times of 100 if what it is taken over, playlists or tracks, were
/// drawn anew (percentile bootstrap; Efron, 1979).
///
/// @param mean mean of the values
/// @param low  2.5th percentile of the means of samples drawn from the values
/// @param high 97.5th percentile
public record ConfidenceInterval(double mean, double low, double high) {

    private static final int SAMPLES = 1000;
    private static final double TAIL = 0.025;

    /// The interval of the mean of some values. Of differences between two methods on the same ones it is
    /// that of the difference. NaN if there are no values.
    public static ConfidenceInterval of(double[] values, long randomSeed) {
        if (values.length == 0) {
            return new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(randomSeed);
        double[] means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        int tail = (int) (SAMPLES * TAIL);
        double mean = Arrays.stream(values).sum() / values.length;
        return new ConfidenceInterval(mean, means[tail], means[SAMPLES - 1 - tail]);
    }
}
