package deejai.track2vec;

import deejai.corpus.Corpus;
import java.io.IOException;

/// Learns co-listening vectors from a corpus.
public sealed interface Trainer permits SpectralTrainer, Word2VecTrainer {

    /// Learns one vector a track. The spectral trainer goes by the weights of the playlists; to word2vec, all count
    /// the same.
    ///
    /// @param run how to go about it: nothing in it changes the result, unless the trainer says so
    /// @throws IOException if a checkpoint cannot be read or written
    TrackVectors train(Corpus corpus, TrainingRun run) throws IOException;

    /// The trainer that the settings are for.
    static Trainer of(TrainerSettings settings) {
        return switch (settings) {
            case SpectralSettings spectral -> new SpectralTrainer(spectral);
            case Word2VecSettings word2Vec -> new Word2VecTrainer(word2Vec);
        };
    }
}
