package deejai.evaluation;

import deejai.simd.DotProduct;
import deejai.similarity.VectorTable;
import deejai.track2vec.TrackVectors;

/// Recommends as the playlist engine does: by cosine similarity to the sum of the seeds' unit vectors.
public final class VectorRecommender implements Recommender {

    private final String name;
    private final int dimension;

    /// tracks x dimension, unit rows or zeros
    private final float[] units;

    private final boolean[] has;

    /// @param name for tables
    public VectorRecommender(String name, TrackVectors vectors) {
        this.name = name;
        this.dimension = vectors.dimension();
        VectorTable table = VectorTable.normalized(vectors.values(), vectors.tracks(), dimension);
        this.units = new float[vectors.tracks() * dimension];
        this.has = new boolean[vectors.tracks()];
        for (int track = 0; track < has.length; track++) {
            System.arraycopy(table.vector(track), 0, units, track * dimension, dimension);
            has[track] = table.has(track);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void score(int[] seeds, float[] scores) {
        float[] query = new float[dimension];
        for (int seed : seeds) {
            for (int i = 0; i < dimension; i++) {
                query[i] += units[seed * dimension + i];
            }
        }
        for (int track = 0; track < scores.length; track++) {
            scores[track] =
                    has[track] ? DotProduct.of(query, 0, units, track * dimension, dimension) : Float.NEGATIVE_INFINITY;
        }
    }
}
