package deejai.simd;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// [ByteDotProduct] with the Vector API.
final class VectorByteDotProduct {

    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = SHORTS.withLanes(int.class);

    /// As many bytes as there are shorts in a vector.
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

    private static final int LANES = SHORTS.length();

    private VectorByteDotProduct() {}

    static int of(MemorySegment bytes, long offset, short[] factors, int from, int to) {
        IntVector lower = IntVector.zero(INTS);
        IntVector upper = IntVector.zero(INTS);
        int i = from;
        for (; i + LANES < to; i += 2 * LANES) {
            // The sum of two products of bytes still fits in 16 bits; two sums lie side by side in the 32 bits of an
            // int.
            IntVector pairs = products(bytes, offset, factors, i)
                    .add(products(bytes, offset, factors, i + LANES))
                    .reinterpretAsInts();
            lower = lower.add(lowerHalves(pairs));
            upper = upper.add(upperHalves(pairs));
        }
        if (i < to) {
            IntVector pairs = products(bytes, offset, factors, i).reinterpretAsInts();
            lower = lower.add(lowerHalves(pairs));
            upper = upper.add(upperHalves(pairs));
        }
        return lower.add(upper).reduceLanes(VectorOperators.ADD);
    }

    private static ShortVector products(MemorySegment bytes, long offset, short[] factors, int i) {
        return ((ShortVector) ByteVector.fromMemorySegment(BYTES, bytes, offset + i, ByteOrder.LITTLE_ENDIAN)
                        .convertShape(VectorOperators.B2S, SHORTS, 0))
                .mul(ShortVector.fromArray(SHORTS, factors, i));
    }

    private static IntVector lowerHalves(IntVector pairs) {
        return upperHalves(pairs.lanewise(VectorOperators.LSHL, Short.SIZE));
    }

    private static IntVector upperHalves(IntVector pairs) {
        return pairs.lanewise(VectorOperators.ASHR, Short.SIZE);
    }
}
