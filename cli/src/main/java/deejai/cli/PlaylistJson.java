package deejai.cli;

import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A playlist as JSON.
///
/// @param tracks  in playing order
/// @param stopped why it is shorter than asked; null where it is not
record PlaylistJson(List<Entry> tracks, @Nullable String stopped) {

    /// A track of a playlist as JSON.
    ///
    /// @param sound       cosine similarity of the sound to what was looked for; null where there is none
    /// @param coListening the same for co-listening
    /// @param waypoint    true for a seed or waypoint
    record Entry(
            String id,
            String artist,
            String title,
            @Nullable String path,
            double seconds,
            @Nullable Double sound,
            @Nullable Double coListening,
            boolean waypoint) {

        static Entry of(PlaylistTrack entry) {
            TrackJson track = TrackJson.of(entry.track());
            return new Entry(
                    track.id(),
                    track.artist(),
                    track.title(),
                    track.path(),
                    track.seconds(),
                    orNull(entry.sound()),
                    orNull(entry.coListening()),
                    entry.waypoint());
        }

        private static @Nullable Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    static PlaylistJson of(Playlist playlist) {
        return new PlaylistJson(playlist.tracks().stream().map(Entry::of).toList(), playlist.stopped());
    }
}
