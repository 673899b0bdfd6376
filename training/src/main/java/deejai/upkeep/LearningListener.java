package deejai.upkeep;

import deejai.corpus.LibraryCorpus;
import deejai.corpus.ListenerPlaylists;
import deejai.corpus.ReadingListener;
import deejai.track2vec.TrainingListener.Epoch;
import java.nio.file.Path;

/// Hears how learning from a library goes on.
public interface LearningListener {

    /// A listener that does nothing.
    LearningListener SILENT = new LearningListener() {};

    /// Who hears how the listener's playlists are read; asked for before each reading.
    default ReadingListener reading() {
        return ReadingListener.NONE;
    }

    /// A file that the listener named to learn from is not there any more; it is left out.
    default void fileIsAway(Path file) {}

    /// The listener's playlists are read.
    default void playlistsRead(ListenerPlaylists playlists) {}

    /// Learning begins.
    ///
    /// @param counts what is learned from
    default void learning(LibraryCorpus.Counts counts) {}

    /// Learning has come a step further. Told on a thread of its own.
    default void epochDone(Epoch epoch) {}

    /// Learning was told to stop: what the last finished epoch gave is kept.
    default void stopping() {}

    /// Vectors that were out of date were learned anew.
    ///
    /// @param tracks those that can be told by what goes together
    default void learned(int tracks) {}
}
