package deejai.similarity;

import deejai.simd.ByteDotProduct;
import java.util.List;

/// A query as bytes, to be compared with the records of a [QuantizedTable].
final class QuantizedQuery {

    private static final int LARGEST_CODE = 127;

    /// What adding up floats may be off by, as a share of the lengths.
    private static final float ROUNDING = 1e-6f;

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

    /// Quantizes the vectors of a query.
    ///
    /// @param vectors   one a space
    /// @param stride    bytes of a record
    /// @param certainty how much of the largest possible error to allow for: 1 misses nothing
    static QuantizedQuery of(List<float[]> vectors, int stride, double certainty) {
        short[] codes = new short[stride];
        float largest = 0;
        double squares = 0;
        for (float[] vector : vectors) {
            for (float component : vector) {
                largest = Math.max(largest, Math.abs(component));
                squares += (double) component * component;
            }
        }
        float scale = largest / LARGEST_CODE;
        double error = 0;
        int at = 0;
        int first = stride;
        int last = 0;
        for (float[] vector : vectors) {
            for (float component : vector) {
                int code = scale > 0 ? Math.round(component / scale) : 0;
                double difference = (double) component - (double) scale * code;
                error += difference * difference;
                codes[at] = (short) code;
                if (code != 0) {
                    first = Math.min(first, at);
                    last = at + 1;
                }
                at++;
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
