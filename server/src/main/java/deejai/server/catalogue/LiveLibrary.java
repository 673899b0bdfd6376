package deejai.server.catalogue;

import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistEngine;
import deejai.server.ServerSettings;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.snapshot.LibrarySnapshot;
import deejai.snapshot.LiveCatalogue;
import deejai.snapshot.SnapshotListener;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// The library that is served: its file, and the snapshot that searches and playlists go by, which follows what
/// scans do in other processes.
///
/// A request takes [#state()] once and uses it throughout.
@Component
public final class LiveLibrary implements AutoCloseable {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Library library;
    private final LiveCatalogue live;

    LiveLibrary(ServerSettings settings) throws LibraryException {
        library = Library.create(settings.data().library());
        live = new LiveCatalogue(LibrarySnapshot.fileOf(library));
        live.reload();
    }

    /// The library as a request sees it from begin to end.
    ///
    /// @param snapshot tracks, vectors and text search
    public record State(LibrarySnapshot snapshot) {

        public Catalogue catalogue() {
            return snapshot.catalogue();
        }

        public PlaylistEngine engine() {
            return new PlaylistEngine(snapshot.catalogue());
        }

        /// A track by its id.
        ///
        /// @throws ProblemException if the library does not have it
        public Track track(String id) {
            OptionalInt row = catalogue().row(id);
            if (row.isEmpty()) {
                throw ProblemException.notFound("track", id);
            }
            return catalogue().track(row.getAsInt());
        }
    }

    /// What searches and playlists go by now.
    ///
    /// @throws ProblemException if no track has been analysed yet
    public State state() {
        return find().orElseThrow(() -> ProblemException.passing(
                ProblemCode.LIBRARY_EMPTY,
                library.vectors().serving("").isPresent()
                        ? "the library is being prepared for playlists, which takes seconds to a minute"
                        : "no track has been analysed yet: add a folder of music, or wait for the scan to hear the"
                                + " first tracks",
                RETRY_AFTER_SECONDS));
    }

    /// The same, empty where no track has been analysed yet.
    public Optional<State> find() {
        return live.current()
                .filter(snapshot -> snapshot.catalogue().size() > 0)
                .map(State::new);
    }

    /// Number of tracks that searches and playlists go by.
    public int size() {
        return find().map(state -> state.catalogue().size()).orElse(0);
    }

    /// Takes over what another process made of the library, if it did.
    ///
    /// @return true if something has changed
    public boolean reload() {
        return live.reload();
    }

    /// Makes a snapshot where there is none and there are vectors, as where one was deleted or is of an older
    /// version.
    public void makeSnapshotWhereThereIsNone() {
        if (live.current().isEmpty()) {
            library.vectors().serving("").ifPresent(this::make);
        }
    }

    /// Makes the snapshot anew where the library has changed and nobody is about to do it: commands that change
    /// it leave that to whoever wants to play. While a scan is unfinished it is left alone: that changes the
    /// library all the time and makes the snapshot itself.
    public void refresh() {
        Optional<StoredModel> serving = library.vectors().serving("");
        if (serving.isEmpty() || !library.unfinishedScans().all().isEmpty()) {
            return;
        }
        boolean isFresh = live.current()
                .map(snapshot -> snapshot.isFresh(library, serving.get()))
                .orElse(false);
        if (!isFresh) {
            make(serving.get());
        }
    }

    private void make(StoredModel model) {
        LibrarySnapshot.open(library, model, SnapshotListener.NONE);
        live.reload();
    }

    /// The library itself: files, failures, settings. What it says may be newer than [#state()].
    public Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
    }
}
