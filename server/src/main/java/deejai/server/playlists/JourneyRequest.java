package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A journey from waypoint to waypoint.
///
/// @param waypoints ids of tracks in their order, at least two
/// @param length    how long it is to be
/// @param settings  how it is made
@Schema(name = "JourneyRequest", example = """
                {"waypoints": ["5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5",
                 "0b9e8d7c6b5a49382716051423324150"],
                 "length": {"tracks": 8}}""")
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
