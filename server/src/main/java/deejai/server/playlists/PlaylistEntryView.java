package deejai.server.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.library.Track;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Step;
import deejai.server.identity.Caller;
import deejai.server.tracks.Numbers;
import deejai.server.tracks.TrackView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place of a playlist, and why its track is there.
///
/// @param track       left out for a place that holds no track of the library
/// @param sound       cosine similarity of the sound to what was looked for; left out where nothing was
/// @param coListening the same for co-listening
/// @param waypoint    true for a seed, a waypoint, a pin or what was in the playlist before
/// @param step        to this track from the one before
@Schema(name = "PlaylistEntry", description = "A track of a playlist, and why it is there.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaylistEntryView(
        @Nullable TrackView track,

        @Nullable
        @Schema(
                description = "Cosine similarity, -1..1, of its sound to what was looked for. Left out for what was"
                        + " given",
                example = "0.87")
        Double sound,

        @Nullable @Schema(description = "The same for co-listening", example = "0.79")
        Double coListening,

        @Schema(description = "True for what was given (seed, waypoint, pin), false for what was chosen")
        boolean waypoint,

        @Nullable @Schema(description = "Left out for the first track")
        StepView step) {

    /// A track that was made part of a playlist.
    static PlaylistEntryView of(PlaylistTrack entry, Step step, Caller caller) {
        return new PlaylistEntryView(
                TrackView.of(entry.track(), caller),
                Numbers.orNull(entry.sound()),
                Numbers.orNull(entry.coListening()),
                entry.waypoint(),
                StepView.of(step));
    }

    /// What was in the playlist before.
    static PlaylistEntryView given(Optional<Track> track, Step step, Caller caller) {
        return new PlaylistEntryView(
                track.map(known -> TrackView.of(known, caller)).orElse(null), null, null, true, StepView.of(step));
    }
}
