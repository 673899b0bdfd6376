package deejai.similarity;

/// Dot products in plain Java. Four sums that do not wait for each other keep the processor's adders busy: half the
/// time of one sum.
final class ScalarRowScorer implements RowScorer {

    @Override
    public void addScores(float[] query, VectorTable table, int firstRow, int count, float[] scores) {
        int dimension = table.dimension();
        float[] values = table.values();
        for (int i = 0; i < count; i++) {
            scores[i] += dot(query, values, (firstRow + i) * dimension);
        }
    }

    private static float dot(float[] query, float[] values, int offset) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (int end = query.length & -4; i < end; i += 4) {
            sum0 += query[i] * values[offset + i];
            sum1 += query[i + 1] * values[offset + i + 1];
            sum2 += query[i + 2] * values[offset + i + 2];
            sum3 += query[i + 3] * values[offset + i + 3];
        }
        for (; i < query.length; i++) {
            sum0 += query[i] * values[offset + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
