package deejai.server.savedplaylists;

import deejai.library.Track;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.catalogue.LiveLibrary.State;
import deejai.server.problems.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Goes from the library to the tracks of saved playlists and back.
@Component
public final class PlaylistTracks {

    private final LiveLibrary library;

    PlaylistTracks(LiveLibrary library) {
        this.library = library;
    }

    /// The tracks as they are saved, with the texts of the library, so that they can be shown when they are no longer
    /// there.
    ///
    /// @throws ProblemException         if the library lacks one of them
    /// @throws IllegalArgumentException if there are none, or more than [PlaylistDraft#MOST_TRACKS]
    public List<SavedTrack> save(List<TrackEntry> entries) {
        if (entries.isEmpty() || entries.size() > PlaylistDraft.MOST_TRACKS) {
            throw new IllegalArgumentException(
                    "tracks must be 1.." + PlaylistDraft.MOST_TRACKS + ": " + entries.size());
        }
        Optional<State> state = library.find();
        return entries.stream()
                .map(entry -> {
                    Track track = find(state, entry.id());
                    if (track == null) {
                        throw ProblemException.notFound("track", entry.id());
                    }
                    return new SavedTrack(
                            track.id(),
                            track.artist(),
                            track.title(),
                            track.durationSeconds(),
                            entry.isWaypoint(),
                            track.tags().isrc());
                })
                .toList();
    }

    /// Looks saved tracks up in the library.
    public List<PlacedTrack> place(List<SavedTrack> tracks) {
        Optional<State> state = library.find();
        return tracks.stream()
                .map(saved -> new PlacedTrack(saved, saved.trackId() == null ? null : find(state, saved.trackId())))
                .toList();
    }

    /// A track by its id; empty if the library does not have it.
    public Optional<Track> find(String id) {
        return Optional.ofNullable(find(library.find(), id));
    }

    private static @Nullable Track find(Optional<State> state, String id) {
        if (state.isEmpty()) {
            return null;
        }
        OptionalInt row = state.get().catalogue().row(id);
        return row.isEmpty() ? null : state.get().catalogue().track(row.getAsInt());
    }
}
