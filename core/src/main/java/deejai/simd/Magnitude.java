package deejai.simd;

/// The largest magnitude in a run of floats.
public final class Magnitude {

    /// Bits of a float that are not its sign. Without it, floats are in the order of their bits, NaN the largest.
    static final int WITHOUT_SIGN = 0x7fffffff;

    private Magnitude() {}

    /// Largest magnitude of samples[from] to samples[to - 1]; NaN if any of them is, 0 if there are none.
    ///
    /// @throws IndexOutOfBoundsException if the run does not lie in the array
    public static float max(float[] samples, int from, int to) {
        return VectorApi.isAvailable() ? VectorMagnitude.max(samples, from, to) : scalar(samples, from, to);
    }

    static float scalar(float[] samples, int from, int to) {
        int max = 0;
        for (int i = from; i < to; i++) {
            max = Math.max(max, Float.floatToRawIntBits(samples[i]) & WITHOUT_SIGN);
        }
        return Float.intBitsToFloat(max);
    }
}
