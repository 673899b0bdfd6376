package deejai.server.savedplaylists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.library.Track;
import deejai.server.identity.Caller;
import deejai.server.tracks.TrackView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A track of a saved playlist.
///
/// @param available whether the library has it now
/// @param waypoint  whether the one who made the playlist gave it
/// @param track     what the library says of it; left out if it is not available
/// @param artist    as it was when the playlist was saved; left out if the track is available
/// @param title     as it was when the playlist was saved; left out if the track is available
/// @param seconds   as it was when the playlist was saved; left out if the track is available
@Schema(name = "SavedTrack")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedTrackView(
        boolean available,
        boolean waypoint,
        @Nullable TrackView track,
        @Nullable String artist,
        @Nullable String title,
        @Nullable Double seconds) {

    static SavedTrackView of(PlacedTrack placed, Caller caller) {
        SavedTrack saved = placed.saved();
        Track track = placed.track();
        return track == null
                ? new SavedTrackView(false, saved.waypoint(), null, saved.artist(), saved.title(), saved.seconds())
                : new SavedTrackView(true, saved.waypoint(), TrackView.of(track, caller), null, null, null);
    }
}
