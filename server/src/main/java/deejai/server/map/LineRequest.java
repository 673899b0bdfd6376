package deejai.server.map;

import deejai.projection.DrawnLine.Spot;
import deejai.server.playlists.LengthRequest;
import deejai.server.playlists.SettingsRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A journey along a line that was drawn on the map.
///
/// @param version  of the map
/// @param line     x and y of each corner
/// @param length   how long it is to be
/// @param settings how it is made
@Schema(name = "DrawnLine", example = """
                {"version": "0123456789abcdef", "line": [[-0.5, 0.1], [0.2, 0.3], [0.6, -0.4]],
                 "length": {"tracks": 25}}""")
record LineRequest(
        @Schema(description = "Version of the map", requiredMode = Schema.RequiredMode.REQUIRED)
        String version,

        @Schema(
                description = "x and y of each corner, in the order of the journey: 2 to 1,000",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<List<Double>> line,

        LengthRequest length,
        SettingsRequest settings) {

    LineRequest {
        PointsRequest.requireVersion(version);
        line = Corners.checked("line", line, 2);
        length = length == null ? LengthRequest.DEFAULT : length;
        settings = settings == null ? SettingsRequest.DEFAULT : settings;
        settings.requireOneCreativity();
        length.ofPlaylist(); // knows what it cannot be
    }

    List<Spot> spots() {
        return Corners.spots(line);
    }
}
