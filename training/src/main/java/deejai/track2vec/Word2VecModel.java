package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.SplittableRandom;

/// What word2vec learns: a vector for each track as a context, which is the result, and one for it as what is
/// predicted.
final class Word2VecModel {

    private final PaddedRows contexts;
    private final PaddedRows predicted;
    private final int tracks;
    private final int dimension;

    /// Vectors as they are before learning: contexts small and random, predicted zero.
    Word2VecModel(Corpus corpus, int dimension, long randomSeed) {
        this.tracks = corpus.tracks();
        this.dimension = dimension;
        this.contexts = new PaddedRows(tracks, dimension);
        this.predicted = new PaddedRows(tracks, dimension);
        SplittableRandom random = new SplittableRandom(randomSeed);
        float[] values = contexts.values();
        for (int track = 0; track < tracks; track++) {
            for (int i = 0; i < dimension; i++) {
                values[track * contexts.stride() + i] = (float) (random.nextDouble(-1, 1) / dimension);
            }
        }
    }

    /// Vectors of the tracks around.
    PaddedRows contexts() {
        return contexts;
    }

    /// Vectors of the tracks that are predicted.
    PaddedRows predicted() {
        return predicted;
    }

    /// Rows of contexts without the zeros that they are filled up with: tracks x dimension.
    ///
    /// @param padded rows of contexts
    float[] compact(float[] padded) {
        float[] vectors = new float[Math.multiplyExact(tracks, dimension)];
        for (int track = 0; track < tracks; track++) {
            System.arraycopy(padded, track * contexts.stride(), vectors, track * dimension, dimension);
        }
        return vectors;
    }
}
