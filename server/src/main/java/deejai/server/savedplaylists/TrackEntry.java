package deejai.server.savedplaylists;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A track in a playlist that a client wants saved. All else about it is taken from the library.
///
/// @param id       of a track in the library
/// @param waypoint true if the one who made the playlist gave it; false where it is left out
public record TrackEntry(
        @Schema(example = "5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5")
        String id,

        @Nullable Boolean waypoint) {

    /// Checks that there is an id.
    public TrackEntry {
        // Jackson gives null where a client leaves it out.
        if (id == null || id.isEmpty() || id.length() > SavedTrack.LONGEST_TEXT) {
            throw new IllegalArgumentException("id must have 1.." + SavedTrack.LONGEST_TEXT + " characters: "
                    + (id == null ? "" : id.substring(0, Math.min(id.length(), SavedTrack.LONGEST_TEXT))));
        }
    }

    boolean isWaypoint() {
        return waypoint != null && waypoint;
    }
}
