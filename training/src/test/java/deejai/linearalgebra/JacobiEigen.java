package deejai.linearalgebra;

/// Eigenvalues and eigenvectors by Jacobi's plane rotations: slow, simple, and nothing like what it is to check.
final class JacobiEigen {

    private static final int SWEEPS = 60;

    private JacobiEigen() {}

    /// Eigenvalues of a symmetric matrix, the largest first.
    static double[] values(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[n - 1 - i] = a[i][i];
        }
        java.util.Arrays.sort(values);
        for (int i = 0; i < n / 2; i++) {
            double value = values[i];
            values[i] = values[n - 1 - i];
            values[n - 1 - i] = value;
        }
        return values;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double angle = Math.atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        for (int i = 0; i < a.length; i++) {
            double left = a[i][p];
            double right = a[i][q];
            a[i][p] = cosine * left - sine * right;
            a[i][q] = sine * left + cosine * right;
        }
        for (int i = 0; i < a.length; i++) {
            double upper = a[p][i];
            double lower = a[q][i];
            a[p][i] = cosine * upper - sine * lower;
            a[q][i] = sine * upper + cosine * lower;
        }
    }
}
