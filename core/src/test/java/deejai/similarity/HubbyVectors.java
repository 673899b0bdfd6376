package deejai.similarity;

import java.util.Random;

/// Made-up vectors with hubs: clusters of unequal width around a common direction. Rows near the middle of a
/// wide cluster, and those near the common direction, are near very many others.
final class HubbyVectors {

    static final int DIMENSION = 50;

    private HubbyVectors() {}

    static VectorTable table(int rows, int clusters, long seed) {
        Random random = new Random(seed);
        float[][] centres = new float[clusters][DIMENSION];
        for (float[] centre : centres) {
            for (int i = 0; i < DIMENSION; i++) {
                centre[i] = (float) random.nextGaussian() + 1;
            }
        }
        float[] vectors = new float[rows * DIMENSION];
        for (int row = 0; row < rows; row++) {
            float[] centre = centres[random.nextInt(clusters)];
            double spread = 0.2 + 1.5 * random.nextDouble();
            for (int i = 0; i < DIMENSION; i++) {
                vectors[row * DIMENSION + i] = (float) (centre[i] + spread * random.nextGaussian());
            }
        }
        return VectorTable.normalized(vectors, rows, DIMENSION);
    }
}
