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
        FloatVector sum2 = FloatVector.zero(SPECIES);
        FloatVector sum3 = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= length - 4 * LANES; i += 4 * LANES) {
            sum0 = products(a, aFrom + i, b, bFrom + i).add(sum0);
            sum1 = products(a, aFrom + i + LANES, b, bFrom + i + LANES).add(sum1);
            sum2 = products(a, aFrom + i + 2 * LANES, b, bFrom + i + 2 * LANES).add(sum2);
            sum3 = products(a, aFrom + i + 3 * LANES, b, bFrom + i + 3 * LANES).add(sum3);
        }
        for (; i <= length - LANES; i += LANES) {
            sum0 = products(a, aFrom + i, b, bFrom + i).add(sum0);
        }
        float sum = sum0.add(sum1).add(sum2.add(sum3)).reduceLanes(VectorOperators.ADD);
        for (; i < length; i++) {
            sum += a[aFrom + i] * b[bFrom + i];
        }
        return sum;
    }

    private static FloatVector products(float[] a, int aFrom, float[] b, int bFrom) {
        return FloatVector.fromArray(SPECIES, a, aFrom).mul(FloatVector.fromArray(SPECIES, b, bFrom));
    }
}
