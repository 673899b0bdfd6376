package deejai.server.library;

import deejai.server.catalogue.LiveLibrary;
import deejai.snapshot.LibrarySnapshot;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The statistics of the library as it is now. They are made when somebody first asks for them, and again
/// where the
/// library has changed since; while that takes place, others are answered with those before.
///
/// Safe for use by several threads.
@Component
final class CurrentStatistics {

    private final LiveLibrary library;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Known known;

    CurrentStatistics(LiveLibrary library) {
        this.library = library;
    }

    private record Known(LibrarySnapshot snapshot, LibraryStatistics statistics) {}

    /// The statistics of now, or of a moment ago; all zero where no track has been analysed yet.
    LibraryStatistics get() {
        Optional<LiveLibrary.State> state = library.find();
        if (state.isEmpty()) {
            return LibraryStatistics.EMPTY;
        }
        LibrarySnapshot current = state.get().snapshot();
        Known before = known;
        if (before != null && (before.snapshot() == current || !making.tryLock())) {
            return before.statistics();
        }
        if (before == null) {
            making.lock(); // there is nothing to answer with before
        }
        try {
            Known made = known;
            if (made == null || made.snapshot() != current) {
                long bytes = library.library().files().musicBytes();
                made = new Known(current, LibraryStatistics.of(current.catalogue(), bytes));
                known = made;
            }
            return made.statistics();
        } finally {
            making.unlock();
        }
    }
}
