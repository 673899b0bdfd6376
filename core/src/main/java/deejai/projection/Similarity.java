package deejai.projection;

/// Turns, mirrors, scales and shifts a layout so that its points lie as near as can be to where they lay
/// before: a
/// Procrustes analysis (Schönemann: "A generalized solution of the orthogonal Procrustes problem", 1966), which
/// in the plane has a closed form. The scale makes both spread equally far.
///
/// A point (x, y) goes to (cos x - sin y', sin x + cos y') * scale + shift, where y' is -y in a mirrored one.
///
/// @param cos      of the angle that it turns by, times the scale
/// @param sin      the same
/// @param mirrored true if it is mirrored first
/// @param x        shift to the right
/// @param y        shift upwards
record Similarity(double cos, double sin, boolean mirrored, double x, double y) {

    /// Leaves everything where it is.
    private static final Similarity NONE = new Similarity(1, 0, false, 0, 0);

    /// The one that brings the first `points` points of a layout nearest to those of another.
    ///
    /// @param from x and y of each point in turn
    /// @param to   the same of at least as many
    static Similarity between(float[] from, float[] to, int points) {
        if (points == 0) {
            return NONE;
        }
        double[] fromMean = mean(from, points);
        double[] toMean = mean(to, points);
        // As complex numbers: sums of conj(from) * to, and of from * to for the mirrored one.
        double[] turned = new double[2];
        double[] mirrored = new double[2];
        double fromSpread = 0;
        double toSpread = 0;
        for (int point = 0; point < points; point++) {
            double fromX = from[2 * point] - fromMean[0];
            double fromY = from[2 * point + 1] - fromMean[1];
            double toX = to[2 * point] - toMean[0];
            double toY = to[2 * point + 1] - toMean[1];
            turned[0] += fromX * toX + fromY * toY;
            turned[1] += fromX * toY - fromY * toX;
            mirrored[0] += fromX * toX - fromY * toY;
            mirrored[1] += fromX * toY + fromY * toX;
            fromSpread += fromX * fromX + fromY * fromY;
            toSpread += toX * toX + toY * toY;
        }
        boolean mirror = length(mirrored) > length(turned);
        double[] turn = mirror ? mirrored : turned;
        double length = length(turn);
        double scale = fromSpread > 0 && toSpread > 0 ? Math.sqrt(toSpread / fromSpread) : 1;
        Similarity aboutOrigin = new Similarity(
                length > 0 ? scale * turn[0] / length : scale, length > 0 ? scale * turn[1] / length : 0, mirror, 0, 0);
        double[] moved = aboutOrigin.applied(fromMean[0], fromMean[1]);
        return new Similarity(aboutOrigin.cos, aboutOrigin.sin, mirror, toMean[0] - moved[0], toMean[1] - moved[1]);
    }

    private static double[] mean(float[] xy, int points) {
        double[] mean = new double[2];
        for (int i = 0; i < 2 * points; i++) {
            mean[i % 2] += xy[i] / (double) points;
        }
        return mean;
    }

    private static double length(double[] complex) {
        return Math.sqrt(complex[0] * complex[0] + complex[1] * complex[1]);
    }

    /// How much longer distances become.
    double scale() {
        return Math.sqrt(cos * cos + sin * sin);
    }

    /// Where a point goes: x and y.
    double[] applied(double pointX, double pointY) {
        double upwards = mirrored ? -pointY : pointY;
        return new double[] {cos * pointX - sin * upwards + x, sin * pointX + cos * upwards + y};
    }

    /// Where all points go.
    ///
    /// @param xy x and y of each point in turn; not changed
    float[] applied(float[] xy) {
        float[] moved = new float[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            double[] point = applied(xy[i], xy[i + 1]);
            moved[i] = (float) point[0];
            moved[i + 1] = (float) point[1];
        }
        return moved;
    }
}
