package deejai.simd;

/// Dot product of two runs of floats.
public final class DotProduct {

    private DotProduct() {}

    /// Sum of a[aFrom + i] * b[bFrom + i], i = 0..length-1. The order of the two makes no difference to the result.
    ///
    /// @throws IndexOutOfBoundsException if a run does not lie in its array
    public static float of(float[] a, int aFrom, float[] b, int bFrom, int length) {
        return VectorApi.isAvailable()
                ? VectorDotProduct.of(a, aFrom, b, bFrom, length)
                : scalar(a, aFrom, b, bFrom, length);
    }

    /// Four sums side by side, so that additions need not wait for each other.
    static float scalar(float[] a, int aFrom, float[] b, int bFrom, int length) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i <= length - 4; i += 4) {
            sum0 += a[aFrom + i] * b[bFrom + i];
            sum1 += a[aFrom + i + 1] * b[bFrom + i + 1];
            sum2 += a[aFrom + i + 2] * b[bFrom + i + 2];
            sum3 += a[aFrom + i + 3] * b[bFrom + i + 3];
        }
        for (; i < length; i++) {
            sum0 += a[aFrom + i] * b[bFrom + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
