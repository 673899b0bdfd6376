package deejai.server.playlists;

import deejai.library.Track;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the tracks that a request names.
record GivenTracks(LiveLibrary.State library) {

    /// The tracks of ids, in their order.
    ///
    /// @throws ProblemException if the library does not have one of them
    List<Track> of(List<String> ids) {
        return ids.stream().map(library::track).toList();
    }

    /// The tracks by their places, empty for those without an id.
    ///
    /// @throws ProblemException if the library does not have one of them
    List<Optional<Track>> byPlace(List<@Nullable String> ids) {
        List<Optional<Track>> places = new ArrayList<>();
        for (String id : ids) {
            places.add(id == null ? Optional.empty() : Optional.of(library.track(id)));
        }
        return places;
    }
}
