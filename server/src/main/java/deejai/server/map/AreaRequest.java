package deejai.server.map;

import deejai.projection.DrawnLine.Spot;
import deejai.server.playlists.LengthRequest;
import deejai.server.playlists.SettingsRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A playlist of what was surrounded on the map.
///
/// @param version  of the map
/// @param polygon  x and y of each corner
/// @param length   how long it is to be
/// @param settings how it is made
@Schema(name = "DrawnArea", example = """
                {"version": "0123456789abcdef", "polygon": [[-0.5, 0.1], [0.2, 0.3], [0.6, -0.4]],
                 "length": {"tracks": 25}}""")
record AreaRequest(
        @Schema(description = "Version of the map", requiredMode = Schema.RequiredMode.REQUIRED)
        String version,

        @Schema(
                description = "x and y of each corner; the last is joined to the first: 3 to 1,000",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<List<Double>> polygon,

        LengthRequest length,
        SettingsRequest settings) {

    AreaRequest {
        PointsRequest.requireVersion(version);
        polygon = Corners.checked("polygon", polygon, 3);
        length = length == null ? LengthRequest.DEFAULT : length;
        settings = settings == null ? SettingsRequest.DEFAULT : settings;
        settings.requireOneCreativity();
        length.ofPlaylist(); // knows what it cannot be
    }

    List<Spot> spots() {
        return Corners.spots(polygon);
    }
}
