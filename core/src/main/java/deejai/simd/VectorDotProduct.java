package deejai.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [DotProduct] with the Vector API.
final class VectorDotProduct {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorDotProduct() {}

    static float of(float[] a, int aFrom, float[] b, int bFrom, int length) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= length - 2 * LANES; i += 2 * LANES) {
            sum0 = FloatVector.fromArray(SPECIES, a, aFrom + i)
                    .mul(FloatVector.fromArray(SPECIES, b, bFrom + i))
                    .add(sum0);
            sum1 = FloatVector.fromArray(SPECIES, a, aFrom + i + LANES)
                    .mul(FloatVector.fromArray(SPECIES, b, bFrom + i + LANES))
                    .add(sum1);
        }
        float sum = sum0.add(sum1).reduceLanes(VectorOperators.ADD);
        return sum + DotProduct.scalar(a, aFrom + i, b, bFrom + i, length - i);
    }
}
