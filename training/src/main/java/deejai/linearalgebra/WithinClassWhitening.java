package deejai.linearalgebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the directions in which classes of vectors differ, by shrinking those in which vectors of one class differ
/// until they differ alike in all (within-class covariance normalisation: Hatch, Kajarekar and Stolcke, "Within-class
/// covariance normalization for SVM-based speaker recognition", Interspeech 2006).
///
/// About n d^2 + 10 d^3 operations for n vectors of d components.
public final class WithinClassWhitening {

    /// Directions in which classes vary less than this part of the most are left out: there is only rounding in them.
    private static final double NO_VARIANCE = 1e-6;

    private final List<float[]> rows;
    private final List<Integer> bounds;
    private final double exponent;
    private final double leastVariance;

    private WithinClassWhitening(List<float[]> rows, List<Integer> bounds, double exponent, double leastVariance) {
        this.rows = rows;
        this.bounds = bounds;
        this.exponent = exponent;
        this.leastVariance = leastVariance;
    }

    /// Looks at vectors.
    ///
    /// @param rows          vectors of one length, those of a class one after the other
    /// @param bounds        number of the first vector of each class, then the number of vectors
    /// @param exponent      0 leaves directions as they are, 1 makes classes vary alike in all
    /// @param leastVariance added to the variances within classes, of which the largest is 1, above 0
    /// @throws IllegalArgumentException if there is no vector, or a number is out of its range
    public static WithinClassWhitening of(
            List<float[]> rows, List<Integer> bounds, double exponent, double leastVariance) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows must not be empty");
        }
        if (!(exponent >= 0 && exponent <= 1)) {
            throw new IllegalArgumentException("exponent must be from 0 to 1: " + exponent);
        }
        if (!(leastVariance > 0)) {
            throw new IllegalArgumentException("leastVariance must be positive: " + leastVariance);
        }
        return new WithinClassWhitening(rows, bounds, exponent, leastVariance);
    }

    /// The mean of all vectors.
    public double[] centre() {
        return centre(0, rows.size());
    }

    /// The directions in which shrunk vectors vary most, the first most: the shrunk vector of x has the components
    /// direction . (x - centre).
    ///
    /// @param most directions
    /// @return fewer rows where there are fewer directions
    public double[][] directions(int most) {
        SymmetricEigen within = SymmetricEigen.of(covariance(bounds));
        double largest = Math.max(within.values()[0], Double.MIN_NORMAL);
        List<double[]> shrunk = new ArrayList<>();
        for (int k = 0; k < within.values().length; k++) {
            double variance = within.values()[k] / largest;
            if (variance > NO_VARIANCE) {
                double factor = Math.pow(variance + leastVariance, -exponent / 2);
                shrunk.add(
                        Arrays.stream(within.vectors()[k]).map(x -> x * factor).toArray());
            }
        }
        double[][] map = shrunk.toArray(double[][]::new);
        if (map.length == 0) {
            return map;
        }
        SymmetricEigen whole = SymmetricEigen.of(turned(covariance(List.of(0, rows.size())), map));
        double[][] directions = new double[Math.min(most, map.length)][];
        for (int k = 0; k < directions.length; k++) {
            directions[k] = sum(map, whole.vectors()[k]);
        }
        return directions;
    }

    /// The lower triangle of the covariance of the vectors around the means of their parts.
    private double[][] covariance(List<Integer> ends) {
        int columns = rows.getFirst().length;
        double[][] covariance = new double[columns][columns];
        double[] centred = new double[columns];
        for (int part = 0; part + 1 < ends.size(); part++) {
            int from = ends.get(part);
            int to = ends.get(part + 1);
            double[] centre = centre(from, to);
            for (float[] row : rows.subList(from, to)) {
                for (int i = 0; i < columns; i++) {
                    centred[i] = row[i] - centre[i];
                }
                addProducts(covariance, centred);
            }
        }
        for (double[] row : covariance) {
            for (int i = 0; i < columns; i++) {
                row[i] /= rows.size();
            }
        }
        return covariance;
    }

    private double[] centre(int from, int to) {
        double[] centre = new double[rows.getFirst().length];
        for (float[] row : rows.subList(from, to)) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += row[i];
            }
        }
        for (int i = 0; i < centre.length; i++) {
            centre[i] /= Math.max(1, to - from);
        }
        return centre;
    }

    private static void addProducts(double[][] covariance, double[] x) {
        for (int i = 0; i < x.length; i++) {
            double[] row = covariance[i];
            double factor = x[i];
            for (int j = 0; j <= i; j++) {
                row[j] += factor * x[j];
            }
        }
    }

    /// The lower triangle of `map` x `matrix` x `map` transposed.
    ///
    /// @param matrix of which the lower triangle is read; its upper one is filled
    private static double[][] turned(double[][] matrix, double[][] map) {
        int n = matrix.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
        double[][] turned = new double[map.length][map.length];
        for (int k = 0; k < map.length; k++) {
            double[] product = sum(matrix, map[k]);
            for (int l = 0; l <= k; l++) {
                double dot = 0;
                for (int i = 0; i < n; i++) {
                    dot += product[i] * map[l][i];
                }
                turned[k][l] = dot;
            }
        }
        return turned;
    }

    /// The sum of vectors, each times its factor.
    private static double[] sum(double[][] vectors, double[] factors) {
        double[] sum = new double[vectors[0].length];
        for (int k = 0; k < vectors.length; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factors[k] * vectors[k][i];
            }
        }
        return sum;
    }
}
