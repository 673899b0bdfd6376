package deejai.track2vec;

import deejai.linearalgebra.Matrix;

/// The playlists of a batch that each candidate is a seed of.
final class SeedsOf {

    /// candidates + 1 positions in `playlists`
    private final int[] starts;

    /// those of candidate 0, those of candidate 1, ...; ascending for each
    private final int[] playlists;

    SeedsOf(RefinementBatch batch) {
        int candidates = batch.candidates();
        starts = new int[candidates + 1];
        for (int playlist = 0; playlist < batch.size(); playlist++) {
            for (int seed : batch.seeds(playlist)) {
                starts[seed + 1]++;
            }
        }
        for (int i = 0; i < candidates; i++) {
            starts[i + 1] += starts[i];
        }
        playlists = new int[starts[candidates]];
        int[] next = starts.clone();
        for (int playlist = 0; playlist < batch.size(); playlist++) {
            for (int seed : batch.seeds(playlist)) {
                playlists[next[seed]++] = playlist;
            }
        }
    }

    /// Adds to the gradient of a candidate those of the queries that it is part of.
    void addGradients(int candidate, Matrix queryGradients, Matrix gradients) {
        int dimension = gradients.columns();
        for (int i = starts[candidate]; i < starts[candidate + 1]; i++) {
            for (int j = 0; j < dimension; j++) {
                gradients.values()[candidate * dimension + j] += queryGradients.values()[playlists[i] * dimension + j];
            }
        }
    }
}
