package deejai.upkeep;

import deejai.corpus.ListenerPlaylists;
import deejai.corpus.PlaylistFolders;
import deejai.encoder.EncoderModels;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import deejai.library.Library;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import deejai.track2vec.LibraryLearning;
import deejai.track2vec.SpectralSettings;
import deejai.track2vec.TrackVectors;
import deejai.track2vec.TrainingListener;
import deejai.track2vec.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The co-listening vectors that a library learns from itself: read what there is to learn from, learn, keep.
public final class LibraryVectors {

    private final Library library;
    private final EncoderModels models;
    private final LearningListener listener;

    /// The vectors of a library.
    ///
    /// @param models tell which sound vectors serve, for tracks that go together with no other
    public LibraryVectors(Library library, EncoderModels models, LearningListener listener) {
        this.library = library;
        this.models = models;
        this.listener = listener;
    }

    /// What can be learned from the library: its tags, the playlists in the scanned folders, and what the
    /// listener named.
    ///
    /// @throws CancellationException if the thread was interrupted
    /// @throws IOException           if a folder cannot be listed
    public LibraryLearning read(SpectralSettings settings) throws IOException {
        List<Path> files =
                new ArrayList<>(PlaylistFolders.files(library.settings().scannedFolders()));
        for (Path file : library.settings().listenerFiles()) {
            if (Files.exists(file)) {
                files.add(file);
            } else {
                listener.fileIsAway(file);
            }
        }
        List<Track> tracks = library.tracks().all();
        ListenerPlaylists playlists = ListenerPlaylists.read(files, tracks, listener.reading());
        listener.playlistsRead(playlists);
        return LibraryLearning.of(tracks, playlists, settings);
    }

    /// Learns and keeps what there is to learn. An interrupt of the thread ends learning early; what it gave
    /// by then is kept all the same.
    ///
    /// @param threads to learn with, at least 1
    public TrackVectors learn(LibraryLearning learning, int threads) throws IOException {
        listener.learning(learning.corpus().counts());
        Watch watch = new Watch();
        return UninterruptedWork.await(
                () -> {
                    TrackVectors vectors = learning.train(new TrainingRun(threads, null, watch));
                    learning.keep(vectors, library, sound(learning.tracks()));
                    return vectors;
                },
                watch::stop);
    }

    /// Learns anew where the library or the listener's playlists have changed.
    ///
    /// @param changed true if a scan has changed the library
    /// @throws CancellationException if the thread was interrupted before anything was learned
    public void refresh(boolean changed) throws IOException {
        if (!mayBeStale(changed)) {
            return;
        }
        LibraryLearning learning = read(SpectralSettings.LIBRARY);
        if (learning.corpus().isEmpty()) {
            library.coListening().remove(Source.LIBRARY);
        } else if (!learning.isDone(library)) {
            learn(learning, Runtime.getRuntime().availableProcessors());
            listener.learned(library.coListening().counts(Source.LIBRARY).getOrDefault(Way.LIBRARY, 0));
        }
    }

    private boolean mayBeStale(boolean changed) throws IOException {
        return changed
                || library.coListening().metadata(Source.LIBRARY).isEmpty()
                || !library.settings().listenerFiles().isEmpty()
                || !PlaylistFolders.files(library.settings().scannedFolders()).isEmpty();
    }

    /// The sound vectors that playlists go by; null where there are none.
    private @Nullable VectorTable sound(List<Track> tracks) throws IOException {
        Optional<StoredModel> serving =
                library.vectors().serving(models.current().model().hash());
        if (serving.isEmpty()) {
            return null;
        }
        library.vectors().refreshSoundVectors(serving.get());
        return library.vectors().soundVectors(tracks, serving.get());
    }

    /// Passes on what the listener hears of training, and ends it when it is told to.
    private final class Watch implements TrainingListener {

        private volatile boolean stopped;

        void stop() {
            stopped = true;
            listener.stopping();
        }

        @Override
        public void epochDone(Epoch epoch) {
            listener.epochDone(epoch);
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
