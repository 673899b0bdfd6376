package deejai.server.map;

import deejai.projection.LibraryMap;
import deejai.server.catalogue.LiveLibrary;
import deejai.snapshot.LibrarySnapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/// Puts maps and states of the library together, and keeps what it made for the next request.
///
/// Safe for use by several threads.
@Component
final class PlacedLibrary {

    /// The newest map and the one before.
    private static final int KEPT = 2;

    private final LibraryMaps maps;
    private final Deque<PlacedTracks> kept = new ArrayDeque<>();

    PlacedLibrary(LibraryMaps maps) {
        this.maps = maps;
    }

    /// The map of a version with a state of the library.
    ///
    /// @throws deejai.server.problems.ProblemException if the version is gone
    PlacedTracks tracks(String version, LiveLibrary.State state) {
        LibraryMap map = maps.map(version);
        return placed(state.snapshot(), map);
    }

    private synchronized PlacedTracks placed(LibrarySnapshot snapshot, LibraryMap map) {
        for (PlacedTracks tracks : kept) {
            if (tracks.isOf(snapshot, map)) {
                return tracks;
            }
        }
        PlacedTracks made = new PlacedTracks(snapshot, map);
        kept.addFirst(made);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return made;
    }
}
