package deejai.server.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.library.Track;
import deejai.server.savedplaylists.PlacedTrack;
import deejai.server.savedplaylists.SavedPlaylist;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shared playlist, for whoever has the link. Tells nothing of where files lie or whose it is.
///
/// @param created  when it was saved
/// @param playable whether its tracks may be heard
@Schema(name = "SharedPlaylist")
record SharedPlaylistView(
        @Schema(example = "Sunday morning") String name, Instant created, boolean playable, List<SharedTrack> tracks) {

    /// One of its tracks.
    ///
    /// @param id       null if the library does not have it
    /// @param artist   empty where it is not known
    /// @param seconds  length; 0 where it is not known
    /// @param waypoint whether the one who made the playlist gave it
    /// @param playable whether it may be heard
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SharedTrack(
            @Nullable String id,
            String artist,
            String title,
            @Nullable String album,
            double seconds,
            boolean waypoint,
            boolean playable) {

        static SharedTrack of(PlacedTrack placed, boolean allowsAudio) {
            Track track = placed.track();
            return new SharedTrack(
                    track == null ? null : track.id(),
                    placed.artist(),
                    placed.title(),
                    track == null ? null : track.tags().album(),
                    Math.round(placed.seconds() * 1000) / 1000.0,
                    placed.saved().waypoint(),
                    allowsAudio && track != null && track.path() != null);
        }
    }

    static SharedPlaylistView of(SavedPlaylist playlist, List<PlacedTrack> tracks, boolean allowsAudio) {
        return new SharedPlaylistView(
                playlist.name(),
                playlist.created(),
                allowsAudio,
                tracks.stream().map(track -> SharedTrack.of(track, allowsAudio)).toList());
    }
}
