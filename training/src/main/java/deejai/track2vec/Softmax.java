package deejai.track2vec;

/// Softmax of a run of floats, with an exponential function that gives the same bits on every machine, which
/// [Math#exp] need not.
final class Softmax {

    /// e^x of anything smaller counts as 0
    private static final float SMALLEST = -87;

    private static final float LOG2_E = 1.442695f;

    /// ln 2 in two parts, so that multiples of the first are exact
    private static final float LN2_HIGH = 0.6933594f;

    private static final float LN2_LOW = -2.1219444e-4f;

    private Softmax() {}

    /// Replaces scores[from] to scores[to - 1], at least one of them finite, by their softmax.
    ///
    /// @return ln of the sum of e^score
    static double scale(float[] scores, int from, int to) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            max = Math.max(max, scores[i]);
        }
        for (int i = from; i < to; i++) {
            scores[i] = exp(scores[i] - max);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += scores[i];
        }
        float scale = (float) (1 / sum);
        for (int i = from; i < to; i++) {
            scores[i] *= scale;
        }
        return max + StrictMath.log(sum);
    }

    /// e^x for x at most 0, to about 2e-7 of itself: 2^n times a polynomial of what is left.
    static float exp(float x) {
        float bounded = Math.max(SMALLEST, x);
        int n = (int) (bounded * LOG2_E - 0.5f);
        float r = bounded - n * LN2_HIGH - n * LN2_LOW;
        float series = 1f / 720;
        series = series * r + 1f / 120;
        series = series * r + 1f / 24;
        series = series * r + 1f / 6;
        series = series * r + 0.5f;
        series = series * r + 1;
        series = series * r + 1;
        float power = Float.intBitsToFloat((n + 127) << 23);
        return x < SMALLEST ? 0 : series * power;
    }
}
