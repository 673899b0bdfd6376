package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to be known of co-listening vectors beside the vectors.
///
/// @param trainer    name of the trainer
/// @param dimension  floats in a vector, at least 1
/// @param parameters every setting of the trainer by name
/// @param playlists  playlists in the corpus
/// @param entries    entries of all playlists
/// @param epochs     epochs that were finished
public record TrackVectorsMetadata(
        String trainer, int dimension, SortedMap<String, String> parameters, int playlists, long entries, int epochs) {

    /// Checks the dimension and copies the parameters.
    public TrackVectorsMetadata {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /// What is known once training ends.
    static TrackVectorsMetadata of(TrainerSettings settings, Corpus corpus, int epochs) {
        return new TrackVectorsMetadata(
                settings.trainer(),
                settings.dimension(),
                settings.parameters(),
                corpus.playlists(),
                corpus.entries(),
                epochs);
    }
}
