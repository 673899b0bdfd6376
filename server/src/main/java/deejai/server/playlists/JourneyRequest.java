package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A journey from waypoint to waypoint.
///
/// @param waypoints ids of tracks in their order, at least two
/// @param length    how long it is to be
/// @param settings  how it is made
@Schema(name = "JourneyRequest")
record JourneyRequest(
        @Schema(
                description = "Ids of the tracks to pass, in their order: 2 to 100",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> waypoints,

        LengthRequest length,
        SettingsRequest settings) {

    JourneyRequest {
        waypoints = Bounds.ids("waypoints", waypoints, Bounds.MOST_GIVEN);
        length = or(length, LengthRequest.DEFAULT);
        settings = or(settings, SettingsRequest.DEFAULT);
        if (waypoints.size() < 2) {
            throw new IllegalArgumentException("waypoints must hold at least two tracks: " + waypoints.size());
        }
        length.ofJourney(waypoints.size()); // knows what it cannot be
    }
}
