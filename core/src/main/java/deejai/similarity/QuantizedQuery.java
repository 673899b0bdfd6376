package deejai.similarity;

import deejai.simd.ByteDotProduct;

/// A query as bytes, to be compared with the records of a [QuantizedTable].
final class QuantizedQuery {

    private static final int LARGEST_CODE = 127;

    /// What adding up floats may be off by, as a share of the lengths.
    private static final float ROUNDING = 1e-6f;

    /// Errors of rounding add up at random: that of a sum of n is about 1 / sqrt(n) of the largest possible one, and
    /// five times that does not happen.
    private static final double STANDARD_ERRORS = 5;

    /// as long as a record; zeros where the record has no code
    private final short[] codes;

    /// the steps of the codes that are not all zero
    private final int from;

    private final int to;
    private final float scale;

    /// what the score of a row of length 1 and without error may be off by
    private final float slackPerLength;

    /// what the score of a row may be off by for each unit of length of its error
    private final float slackPerError;

    private QuantizedQuery(short[] codes, int from, int to, float scale, float slackPerLength, float slackPerError) {
        this.codes = codes;
        this.from = from;
        this.to = to;
        this.scale = scale;
        this.slackPerLength = slackPerLength;
        this.slackPerError = slackPerError;
    }

    /// Quantizes a query.
    ///
    /// @param factors   of the components of a row
    /// @param stride    bytes of a record
    /// @param certainty how much of the largest possible error to allow for: 1 misses nothing
    static QuantizedQuery of(float[] factors, int stride, double certainty) {
        float largest = 0;
        double squares = 0;
        for (float factor : factors) {
            largest = Math.max(largest, Math.abs(factor));
            squares += (double) factor * factor;
        }
        float scale = largest / LARGEST_CODE;
        short[] codes = new short[stride];
        double error = 0;
        int first = stride;
        int last = 0;
        for (int i = 0; i < factors.length; i++) {
            int code = scale > 0 ? Math.round(factors[i] / scale) : 0;
            double difference = (double) factors[i] - (double) scale * code;
            error += difference * difference;
            codes[i] = (short) code;
            if (code != 0) {
                first = Math.min(first, i);
                last = i + 1;
            }
        }
        double length = Math.sqrt(squares);
        double errorLength = Math.sqrt(error);
        return new QuantizedQuery(
                codes,
                Math.min(first, last) / ByteDotProduct.STEP * ByteDotProduct.STEP,
                (last + ByteDotProduct.STEP - 1) / ByteDotProduct.STEP * ByteDotProduct.STEP,
                scale,
                (float) (certainty * errorLength + ROUNDING * length),
                (float) (certainty * (length + errorLength)));
    }

    /// How much of the largest possible error to allow for where it is enough to miss next to nothing.
    ///
    /// @param components of a row that are multiplied with something
    static double certainty(int components) {
        return Math.min(1, STANDARD_ERRORS / Math.sqrt(Math.max(1, components)));
    }

    /// A query that is one of bytes to begin with.
    ///
    /// @param codes as long as a record
    static QuantizedQuery ofCodes(short[] codes, float scale) {
        return new QuantizedQuery(codes, 0, codes.length, scale, 0, 0);
    }

    short[] codes() {
        return codes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    float scale() {
        return scale;
    }

    /// How far the score by codes may be below the true one.
    ///
    /// @param error  length of the error of a row
    /// @param length of the row
    float slack(float error, float length) {
        return slackPerError * error + slackPerLength * length;
    }
}
