package deejai.track2vec;

/// Settings of the [ContinuationRefinement].
///
/// @param epochs       times that every playlist is learned from; 0 for no refinement
/// @param learningRate length of the first step, relative to the root mean square of gradients; it falls to 0
/// @param sharpness    factor of cosine similarities before the softmax, positive
/// @param batch        playlists that are learned from at a time, at least 1
/// @param sampling     what is drawn by chance
public record RefinementSettings(int epochs, double learningRate, double sharpness, int batch, Sampling sampling) {

    /// What validated best on thousands of playlists.
    public static final RefinementSettings DEFAULT =
            new RefinementSettings(12, 0.02, 10, 128, new Sampling(4000, 25, 250));

    /// No refinement.
    public static final RefinementSettings NONE = DEFAULT.withEpochs(0);

    /// What is drawn by chance.
    ///
    /// @param negatives tracks for each batch, at least 1
    /// @param seeds     1 to this many tracks of a playlist, but no more than half of it, are its seeds; at
    ///   least 1
    /// @param length    of a longer playlist as many tracks are used, other ones each epoch; at least 2
    public record Sampling(int negatives, int seeds, int length) {

        /// Checks the ranges.
        public Sampling {
            if (negatives < 1) {
                throw new IllegalArgumentException("negatives must be positive: " + negatives);
            }
            if (seeds < 1) {
                throw new IllegalArgumentException("seeds must be positive: " + seeds);
            }
            if (length < 2) {
                throw new IllegalArgumentException("length must be at least 2: " + length);
            }
        }
    }

    /// Checks the ranges.
    public RefinementSettings {
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs must be at least 0: " + epochs);
        }
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException("learningRate must be positive: " + learningRate);
        }
        if (!(sharpness > 0)) {
            throw new IllegalArgumentException("sharpness must be positive: " + sharpness);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be positive: " + batch);
        }
    }

    /// The same settings with another number of epochs.
    public RefinementSettings withEpochs(int other) {
        return new RefinementSettings(other, learningRate, sharpness, batch, sampling);
    }

    /// The same settings with another number of tracks that are drawn by chance for each batch.
    public RefinementSettings withNegatives(int negatives) {
        Sampling other = new Sampling(negatives, sampling.seeds, sampling.length);
        return new RefinementSettings(epochs, learningRate, sharpness, batch, other);
    }
}
