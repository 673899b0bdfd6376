package deejai.server.tracks;

import deejai.playlist.Catalogue;
import deejai.server.catalogue.LiveLibrary;
import deejai.snapshot.LibrarySnapshot;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Artists and albums of the library. They are indexed when somebody first asks for them, and again where the library
/// has changed since; while that takes place, others are answered from the index before.
///
/// Safe for use by several threads.
@Component
final class LibraryIndex {

    private final Supplier<LibrarySnapshot> library;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Names names;

    @Autowired
    LibraryIndex(LiveLibrary library) {
        this(() -> library.state().snapshot());
    }

    /// @param library the snapshot that is current
    LibraryIndex(Supplier<LibrarySnapshot> library) {
        this.library = library;
    }

    /// What is in a snapshot of the library.
    record Names(LibrarySnapshot snapshot, ArtistIndex artists, AlbumIndex albums) {}

    /// The artists and albums of the library as it is now, or was a moment ago.
    Names names() {
        LibrarySnapshot current = library.get();
        Names known = names;
        if (known != null && (known.snapshot() == current || !making.tryLock())) {
            return known;
        }
        if (known == null) {
            making.lock(); // there is nothing to answer with before
        }
        try {
            Names made = names;
            if (made == null || made.snapshot() != current) {
                Catalogue catalogue = current.catalogue();
                made = new Names(current, ArtistIndex.of(catalogue), AlbumIndex.of(catalogue));
                names = made;
            }
            return made;
        } finally {
            making.unlock();
        }
    }
}
