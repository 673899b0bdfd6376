package deejai.similarity;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Dot products with the Vector API, in the widest lanes of this machine. Sums are grouped by lane, so scores
/// differ between machines in the last bits.
///
/// Loaded only where the module is there: see [RowScorer#FASTEST].
final class SimdRowScorer implements RowScorer {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void addScores(float[] query, VectorTable table, int firstRow, int count, float[] scores) {
        int dimension = table.dimension();
        float[] values = table.values();
        for (int i = 0; i < count; i++) {
            scores[i] += dot(query, values, (firstRow + i) * dimension);
        }
    }

    private static float dot(float[] query, float[] values, int offset) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = FloatVector.zero(SPECIES);
        FloatVector sum2 = FloatVector.zero(SPECIES);
        FloatVector sum3 = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= query.length - 4 * LANES; i += 4 * LANES) {
            sum0 = multiplyAdd(query, i, values, offset, sum0);
            sum1 = multiplyAdd(query, i + LANES, values, offset, sum1);
            sum2 = multiplyAdd(query, i + 2 * LANES, values, offset, sum2);
            sum3 = multiplyAdd(query, i + 3 * LANES, values, offset, sum3);
        }
        for (; i <= query.length - LANES; i += LANES) {
            sum0 = multiplyAdd(query, i, values, offset, sum0);
        }
        float sum = sum0.add(sum1).add(sum2.add(sum3)).reduceLanes(VectorOperators.ADD);
        for (; i < query.length; i++) {
            sum += query[i] * values[offset + i];
        }
        return sum;
    }

    private static FloatVector multiplyAdd(float[] query, int i, float[] values, int offset, FloatVector sum) {
        return FloatVector.fromArray(SPECIES, query, i).fma(FloatVector.fromArray(SPECIES, values, offset + i), sum);
    }
}
