package deejai.descriptors;

import java.util.Arrays;

/// What is said of a series of numbers. All of them need at least one.
final class Statistics {

    /// Deviations below this are rounding errors of a series that does not change.
    static final double SMALLEST_DEVIATION = 1e-9;

    private Statistics() {}

    static double mean(double[] series) {
        double sum = 0;
        for (double value : series) {
            sum += value;
        }
        return sum / series.length;
    }

    /// Mean square of what is left when the mean is taken away.
    static double variance(double[] series) {
        double mean = mean(series);
        double squares = 0;
        for (double value : series) {
            squares += (value - mean) * (value - mean);
        }
        return squares / series.length;
    }

    /// Standard deviation of the population.
    static double deviation(double[] series) {
        return Math.sqrt(variance(series));
    }

    /// Third moment over the cube of the deviation; 0 where nothing changes.
    static double skewness(double[] series) {
        double mean = mean(series);
        double deviation = deviation(series);
        if (deviation < SMALLEST_DEVIATION) {
            return 0;
        }
        double cubes = 0;
        for (double value : series) {
            double standardized = (value - mean) / deviation;
            cubes += standardized * standardized * standardized;
        }
        return cubes / series.length;
    }

    /// The value below which a share of the series lies, interpolated linearly as `numpy.quantile` does.
    ///
    /// @param share 0..1
    static double quantile(double[] series, double share) {
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// x\[t + lag] - x\[t]
    static double[] difference(double[] series, int lag) {
        double[] difference = new double[series.length - lag];
        for (int t = 0; t < difference.length; t++) {
            difference[t] = series[t + lag] - series[t];
        }
        return difference;
    }

    /// The series less its mean, scaled to length 1: the dot product of two is their Pearson correlation. Zeros where
    /// nothing changes.
    static double[] standardized(double[] series) {
        double mean = mean(series);
        double deviation = deviation(series);
        double[] standardized = new double[series.length];
        if (deviation >= SMALLEST_DEVIATION) {
            double scale = 1 / (deviation * Math.sqrt(series.length));
            for (int t = 0; t < series.length; t++) {
                standardized[t] = (series[t] - mean) * scale;
            }
        }
        return standardized;
    }

    static double dotProduct(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
