package deejai.track2vec;

/// The logistic function and its logarithm, from tables.
final class Sigmoid {

    /// beyond this the function counts as 0 or 1
    private static final float LIMIT = 8;

    private static final int STEPS = 4096;
    private static final float SCALE = STEPS / (2 * LIMIT);
    private static final float[] VALUES = new float[STEPS];
    private static final float[] LOSSES = new float[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            double x = (i + 0.5) / SCALE - LIMIT;
            VALUES[i] = (float) (1 / (1 + StrictMath.exp(-x)));
            LOSSES[i] = (float) StrictMath.log1p(StrictMath.exp(-x));
        }
    }

    private Sigmoid() {}

    /// 1 / (1 + e^-x), to about 0.0005.
    static float of(float x) {
        if (x >= LIMIT) {
            return 1;
        }
        return x > -LIMIT ? VALUES[step(x)] : 0;
    }

    /// -ln(1 / (1 + e^-x)), to about 0.002.
    static float loss(float x) {
        if (x >= LIMIT) {
            return 0;
        }
        return x > -LIMIT ? LOSSES[step(x)] : -x;
    }

    /// The sum just below the limit is rounded up to it, hence the minimum.
    private static int step(float x) {
        return Math.min(STEPS - 1, (int) ((x + LIMIT) * SCALE));
    }
}
