package deejai.linearalgebra;

import java.util.Arrays;

/// All eigenvalues and eigenvectors of a small symmetric matrix.
///
/// Householder reflections bring the matrix to tridiagonal form, QL steps with implicit shifts to diagonal form
/// (Golub and Van Loan, Matrix Computations, chapter 8). About 5 n^3 operations.
public final class SymmetricEigen {

    private static final int MAX_STEPS = 60;

    /// n eigenvalues, the largest first
    private final double[] values;

    /// n x n: row `i` is the unit eigenvector of value `i`
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// All eigenvalues and eigenvectors of a matrix.
    ///
    /// @param matrix n x n, of which the lower triangle is read
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] basis = new double[n][];
        for (int i = 0; i < n; i++) {
            basis[i] = matrix[i].clone();
            for (int j = i + 1; j < n; j++) {
                basis[i][j] = matrix[j][i];
            }
        }
        double[] diagonal = new double[n];
        double[] beside = new double[n];
        double[][] rows = tridiagonalize(basis, diagonal, beside);
        diagonalize(diagonal, beside, rows);
        return sorted(diagonal, rows);
    }

    /// Eigenvalues, the largest first.
    public double[] values() {
        return values;
    }

    /// Row `i` is the unit eigenvector of value `i`.
    public double[][] vectors() {
        return vectors;
    }

    /// Brings `a` to tridiagonal form H a H'.
    ///
    /// @param a        is overwritten
    /// @param diagonal filled: the diagonal
    /// @param beside   filled: element `i` stands beside diagonal `i` and `i + 1`, the last is 0
    /// @return the orthogonal matrix H, of which the rows are the new basis
    private static double[][] tridiagonalize(double[][] a, double[] diagonal, double[] beside) {
        int n = a.length;
        double[][] basis = new double[n][n];
        for (int i = 0; i < n; i++) {
            basis[i][i] = 1;
        }
        double[] mirror = new double[n];
        double[] product = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double norm = 0;
            for (int i = k + 1; i < n; i++) {
                mirror[i] = a[i][k];
                norm += mirror[i] * mirror[i];
            }
            norm = Math.sqrt(norm);
            if (norm == 0) {
                continue;
            }
            mirror[k + 1] += mirror[k + 1] >= 0 ? norm : -norm;
            double square = 0;
            for (int i = k + 1; i < n; i++) {
                square += mirror[i] * mirror[i];
            }
            reflect(a, mirror, product, k, 2 / square);
            reflectRows(basis, mirror, k + 1, 2 / square);
        }
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i][i];
            beside[i] = i + 1 < n ? a[i + 1][i] : 0;
        }
        return basis;
    }

    /// a = P a P for the reflection P = 1 - scale * mirror * mirror'; rows and columns below `k` alone are
    /// touched, but for those `k`.
    private static void reflect(double[][] a, double[] mirror, double[] product, int k, double scale) {
        int n = a.length;
        double inner = 0;
        for (int i = k; i < n; i++) {
            double sum = 0;
            for (int j = k + 1; j < n; j++) {
                sum += a[i][j] * mirror[j];
            }
            product[i] = scale * sum;
            inner += i > k ? product[i] * mirror[i] : 0;
        }
        double half = scale * inner / 2;
        for (int i = k + 1; i < n; i++) {
            product[i] -= half * mirror[i];
        }
        for (int i = k + 1; i < n; i++) {
            for (int j = k + 1; j < n; j++) {
                a[i][j] -= mirror[i] * product[j] + product[i] * mirror[j];
            }
        }
        for (int j = k + 1; j < n; j++) {
            a[k][j] -= product[k] * mirror[j];
            a[j][k] = a[k][j];
        }
    }

    /// basis = P basis.
    private static void reflectRows(double[][] basis, double[] mirror, int from, double scale) {
        int n = basis.length;
        double[] sums = new double[n];
        for (int i = from; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[j] += mirror[i] * basis[i][j];
            }
        }
        for (int i = from; i < n; i++) {
            double factor = scale * mirror[i];
            for (int j = 0; j < n; j++) {
                basis[i][j] -= factor * sums[j];
            }
        }
    }

    /// QL steps until nothing stands beside the diagonal; `rows` are turned along and end as eigenvectors.
    private static void diagonalize(double[] diagonal, double[] beside, double[][] rows) {
        int n = diagonal.length;
        // What the transformations so far have rounded away. Where many eigenvalues are 0, nothing smaller is ever
        // reached.
        double rounding = 0;
        for (int i = 0; i < n; i++) {
            rounding = Math.max(rounding, Math.ulp(Math.abs(diagonal[i]) + Math.abs(beside[i])));
        }
        for (int first = 0; first < n; first++) {
            int steps = 0;
            int last = blockEnd(diagonal, beside, first, rounding);
            while (last > first) {
                if (++steps > MAX_STEPS) {
                    throw new ArithmeticException("no eigenvalues found in " + MAX_STEPS + " steps");
                }
                step(diagonal, beside, rows, first, last);
                last = blockEnd(diagonal, beside, first, rounding);
            }
        }
    }

    /// Last row of the block that begins at `first`: beside it stands nothing that counts.
    private static int blockEnd(double[] diagonal, double[] beside, int first, double rounding) {
        int last = first;
        while (last < diagonal.length - 1) {
            double size = Math.abs(diagonal[last]) + Math.abs(diagonal[last + 1]);
            if (Math.abs(beside[last]) <= Math.max(Math.ulp(size), rounding)) {
                break;
            }
            last++;
        }
        return last;
    }

    /// One QL step with Wilkinson's shift, from the end of the block to its beginning.
    private static void step(double[] diagonal, double[] beside, double[][] rows, int first, int last) {
        double half = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first]);
        double root = Math.sqrt(half * half + 1);
        double chase = diagonal[last] - diagonal[first] + beside[first] / (half + (half >= 0 ? root : -root));
        double sine = 1;
        double cosine = 1;
        double moved = 0;
        for (int i = last - 1; i >= first; i--) {
            double over = sine * beside[i];
            double kept = cosine * beside[i];
            double length = Math.sqrt(over * over + chase * chase);
            beside[i + 1] = length;
            if (length == 0) {
                diagonal[i + 1] -= moved;
                beside[last] = 0;
                return;
            }
            sine = over / length;
            cosine = chase / length;
            double shifted = diagonal[i + 1] - moved;
            double turned = (diagonal[i] - shifted) * sine + 2 * cosine * kept;
            moved = sine * turned;
            diagonal[i + 1] = shifted + moved;
            chase = cosine * turned - kept;
            rotate(rows[i], rows[i + 1], cosine, sine);
        }
        diagonal[first] -= moved;
        beside[first] = chase;
        beside[last] = 0;
    }

    private static void rotate(double[] low, double[] high, double cosine, double sine) {
        for (int j = 0; j < low.length; j++) {
            double value = high[j];
            high[j] = sine * low[j] + cosine * value;
            low[j] = cosine * low[j] - sine * value;
        }
    }

    private static SymmetricEigen sorted(double[] diagonal, double[][] rows) {
        Integer[] order = new Integer[diagonal.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(diagonal[b], diagonal[a]));
        double[] values = new double[order.length];
        double[][] vectors = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            values[i] = diagonal[order[i]];
            vectors[i] = rows[order[i]];
        }
        return new SymmetricEigen(values, vectors);
    }
}
