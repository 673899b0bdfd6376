package deejai.track2vec;

import java.util.SortedMap;

/// Settings of one of the trainers: all that decides on the vectors, beside the corpus.
public sealed interface TrainerSettings permits SpectralSettings, Word2VecSettings {

    /// Name of the trainer, as the command line and the metadata have it.
    String trainer();

    /// Floats in a vector.
    int dimension();

    /// Every setting by name, to be kept with the vectors.
    SortedMap<String, String> parameters();
}
