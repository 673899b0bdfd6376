package deejai.server.savedplaylists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/// A saved playlist in a list.
///
/// @param code        what stands in addresses
/// @param mine        whether it is the caller's
/// @param mayChange   whether the caller may change it
/// @param created     when it was saved
/// @param updated     when its name or tracks were last changed
/// @param listed      whether others come across it
/// @param trackCount  how many tracks it has
/// @param exports     how many people took it elsewhere
/// @param firstTracks ids of its first tracks, whose covers stand for it
@Schema(name = "SavedPlaylistSummary")
record PlaylistSummary(
        @Schema(example = "Zk3v0aPq_7Lw") String code,
        @Schema(example = "Sunday morning") String name,
        boolean mine,
        boolean mayChange,
        Instant created,
        Instant updated,
        boolean listed,
        int trackCount,
        int exports,
        RatingView rating,
        List<FirstTrack> firstTracks) {

    /// How many first tracks there are.
    static final int COVERS = 4;

    /// One of the first tracks.
    record FirstTrack(String id, String artist, String title) {

        static FirstTrack of(SavedTrack track) {
            return new FirstTrack(Objects.requireNonNullElse(track.trackId(), ""), track.artist(), track.title());
        }
    }

    static PlaylistSummary of(SavedPlaylist playlist, List<SavedTrack> firstTracks, Actor actor) {
        return new PlaylistSummary(
                playlist.code(),
                playlist.name(),
                playlist.owner().equals(actor.key()),
                actor.mayChange(playlist.owner()),
                playlist.created(),
                playlist.updated(),
                playlist.visibility() == Visibility.LISTED,
                playlist.trackCount(),
                playlist.exports(),
                RatingView.of(playlist.ratings(), OptionalInt.empty()),
                firstTracks.stream().map(FirstTrack::of).toList());
    }
}
