package deejai.simd;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Dot product of bytes in memory with a run of 16-bit numbers. All in integers, so that the result does not depend
/// on the width of the processor's vectors.
public final class ByteDotProduct {

    /// Runs are whole multiples of this: the bytes that the widest vectors take at once.
    public static final int STEP = 32;

    private ByteDotProduct() {}

    /// Sum of bytes[offset + i] * factors[i], i = from..to-1.
    ///
    /// @param offset  where the run begins in `bytes`
    /// @param factors each -127..127, so that a product fits in 16 bits
    /// @param from    a multiple of [#STEP]
    /// @param to      a multiple of [#STEP], at most 2^16
    /// @throws IndexOutOfBoundsException if a run does not lie in its memory
    public static int of(MemorySegment bytes, long offset, short[] factors, int from, int to) {
        return VectorApi.isAvailable()
                ? VectorByteDotProduct.of(bytes, offset, factors, from, to)
                : scalar(bytes, offset, factors, from, to);
    }

    static int scalar(MemorySegment bytes, long offset, short[] factors, int from, int to) {
        int sum0 = 0;
        int sum1 = 0;
        for (int i = from; i < to; i += 2) {
            sum0 += bytes.get(ValueLayout.JAVA_BYTE, offset + i) * factors[i];
            sum1 += bytes.get(ValueLayout.JAVA_BYTE, offset + i + 1) * factors[i + 1];
        }
        return sum0 + sum1;
    }
}
