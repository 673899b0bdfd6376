package deejai.server.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Step;
import deejai.server.identity.Caller;
import deejai.server.problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A line of a playlist that is told while it is made: a track, or what ends it.
///
/// @param place    of the track, from 1
/// @param entry    the track and why it is there, without the step to it
/// @param playlist the whole playlist: the last line
/// @param problem  why there is no playlist: the last line as well
@Schema(
        name = "PlaylistLine",
        description = "A line of a playlist that is told while it is made: `place` and `entry`, or in the last line"
                + " `playlist` or `problem`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaylistLine(
        @Nullable
        @Schema(
                description = "From 1. A place that comes again makes void what was told of it and of those after it",
                example = "3")
        Integer place,

        @Nullable PlaylistEntryView entry,

        @Nullable @Schema(description = "The whole playlist; it counts where it differs from the lines before")
        PlaylistView playlist,

        @Nullable Problem problem) {

    /// A track that was given or chosen.
    ///
    /// @param place from 0
    static PlaylistLine of(int place, PlaylistTrack track, Caller caller) {
        return new PlaylistLine(place + 1, PlaylistEntryView.of(track, Step.NONE, caller), null, null);
    }

    static PlaylistLine of(PlaylistView playlist) {
        return new PlaylistLine(null, null, playlist, null);
    }

    static PlaylistLine of(Problem problem) {
        return new PlaylistLine(null, null, null, problem);
    }

    /// True if no other line comes after it.
    boolean isLast() {
        return place == null;
    }
}
