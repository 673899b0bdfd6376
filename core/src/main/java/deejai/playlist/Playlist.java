package deejai.playlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A playlist as it was made.
///
/// @param tracks  in playing order
/// @param stopped why it is shorter than asked, in words for a listener; null where it is not
/// @param notes   what else a listener should know, such as a kind of vector that was missing
public record Playlist(List<PlaylistTrack> tracks, @Nullable String stopped, List<String> notes) {

    public Playlist {
        tracks = List.copyOf(tracks);
        notes = List.copyOf(notes);
    }

    /// Length of all tracks together in seconds; tracks of unknown length count as 0.
    public double durationSeconds() {
        return tracks.stream()
                .mapToDouble(entry -> entry.track().durationSeconds())
                .sum();
    }
}
