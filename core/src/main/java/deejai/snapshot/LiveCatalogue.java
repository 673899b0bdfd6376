package deejai.snapshot;

import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import java.nio.file.Path;
import java.util.Optional;

/// The catalogue of a library that changes while playlists are made, as on a server. Readers take what is
/// current and keep it for as long as they need; they never wait. What they took stays whole when it is
/// replaced, and its memory is given back when the last of them is done.
///
/// Safe for use by several threads.
public final class LiveCatalogue {

    private final Library library;
    private final Path file;
    private final SnapshotListener listener;
    private final Object refreshing = new Object();
    private volatile LibrarySnapshot snapshot;

    /// The live catalogue of a library, open until after the last [#refresh].
    ///
    /// @param model whose sound vectors are wanted
    /// @param file  where the snapshot is kept
    public LiveCatalogue(Library library, StoredModel model, Path file, SnapshotListener listener) {
        this.library = library;
        this.file = file;
        this.listener = listener;
        this.snapshot = LibrarySnapshot.open(library, model, file, listener);
    }

    /// The snapshot that was current a moment ago. A request takes it once and uses it throughout: the rows of
    /// two snapshots do not fit each other.
    public LibrarySnapshot current() {
        return snapshot;
    }

    /// The catalogue of the current snapshot.
    public Catalogue catalogue() {
        return snapshot.catalogue();
    }

    /// Brings the catalogue up to date with the library, if it is not. Those who make playlists meanwhile go on
    /// with what was current; of several threads that refresh, one does the work and the others wait for it.
    ///
    /// @param model whose sound vectors are wanted from now on
    /// @return true if there was something to do
    public boolean refresh(StoredModel model) {
        synchronized (refreshing) {
            if (snapshot.isFresh(library, model)) {
                return false;
            }
            snapshot = LibrarySnapshot.open(library, model, file, listener);
            return true;
        }
    }

    /// Takes the snapshot that another process has left on disk, as a scan does now and then, even if the library has
    /// changed since. Costs next to nothing, which [#refresh] does not while a scan brings new tracks.
    ///
    /// @return false if there is none that could be used, or it is the current one
    public boolean reload() {
        synchronized (refreshing) {
            Optional<LibrarySnapshot> stored =
                    LibrarySnapshot.stored(file).filter(found -> !found.origin().equals(snapshot.origin()));
            stored.ifPresent(found -> snapshot = found);
            return stored.isPresent();
        }
    }
}
