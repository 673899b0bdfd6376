package deejai.cli;

import deejai.exchange.PlaylistEntry;
import deejai.library.Track;
import deejai.playlist.Flow;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A playlist as JSON.
///
/// @param tracks  in playing order
/// @param stopped why it is shorter than asked; null where it is not
/// @param model   whose sound vectors it was made of: name and version
record PlaylistJson(List<Entry> tracks, @Nullable String stopped, String model) {

    /// A playlist that was reordered.
    ///
    /// @param before how it went
    /// @param after  how it goes now
    record Reordered(List<Entry> tracks, @Nullable String stopped, Length before, Length after, String model) {}

    /// How far a playlist goes, before and after it was reordered.
    record Lengths(Length before, Length after) {}

    /// The steps of a playlist.
    ///
    /// @param sum     of all
    /// @param mean    null where there are none
    /// @param largest null where there are none
    record Length(
            double sum, @Nullable Double mean, @Nullable Double largest) {

        static Length of(Flow flow) {
            return new Length(flow.sum(), orNull(flow.mean()), orNull(flow.largest()));
        }
    }

    /// A track of a playlist as JSON.
    ///
    /// @param id          null for what the library does not have
    /// @param path        of the file; what a playlist says instead where the library does not have it
    /// @param sound       cosine similarity of the sound to what was looked for; null where there is none
    /// @param coListening the same for co-listening
    /// @param waypoint    true for a seed, a waypoint or what was in the playlist before
    /// @param step        distance to the track before; null where there is nothing to compare
    record Entry(
            @Nullable String id,
            String artist,
            String title,
            @Nullable String path,
            double seconds,
            @Nullable Double sound,
            @Nullable Double coListening,
            boolean waypoint,
            @Nullable Double step) {

        static Entry of(PlaylistPlace place) {
            Track track = place.track();
            return new Entry(
                    track == null ? null : track.id(),
                    track == null ? "" : track.artist(),
                    track == null ? place.entry().name() : track.title(),
                    path(place.entry()),
                    place.entry().durationSeconds(),
                    orNull(place.sound()),
                    orNull(place.coListening()),
                    place.given(),
                    orNull(place.step()));
        }

        private static @Nullable String path(PlaylistEntry entry) {
            Path path = switch (entry) {
                case PlaylistEntry.Known known -> known.track().path();
                case PlaylistEntry.Written written -> written.path();
            };
            if (path != null) {
                return path.toString();
            }
            return entry instanceof PlaylistEntry.Written written ? written.location() : null;
        }
    }

    static Object of(List<PlaylistPlace> places, Listing.Outcome outcome) {
        List<Entry> tracks = places.stream().map(Entry::of).toList();
        Lengths lengths = outcome.lengths();
        return lengths == null
                ? new PlaylistJson(tracks, outcome.stopped(), outcome.model())
                : new Reordered(tracks, outcome.stopped(), lengths.before(), lengths.after(), outcome.model());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
