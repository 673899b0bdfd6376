package deejai.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Magnitude] with the Vector API.
final class VectorMagnitude {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    private VectorMagnitude() {}

    static float max(float[] samples, int from, int to) {
        IntVector max = IntVector.zero(INTS);
        int i = from;
        for (; i <= to - FLOATS.length(); i += FLOATS.length()) {
            max = max.max(FloatVector.fromArray(FLOATS, samples, i)
                    .reinterpretAsInts()
                    .and(Magnitude.WITHOUT_SIGN));
        }
        int rest = Float.floatToRawIntBits(Magnitude.scalar(samples, i, to));
        return Float.intBitsToFloat(Math.max(max.reduceLanes(VectorOperators.MAX), rest));
    }
}
