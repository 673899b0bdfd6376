package deejai.server.map;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;

/// Tracks that a client looks for on the map.
///
/// @param version of the map
/// @param tracks  ids of tracks
@Schema(name = "MapTrackIds")
record PlacesRequest(
        @Schema(description = "Version of the map", requiredMode = Schema.RequiredMode.REQUIRED)
        String version,

        @Schema(description = "Ids of tracks, at most 1,000", requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> tracks) {

    PlacesRequest {
        PointsRequest.requireVersion(version);
        if (tracks == null || tracks.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("tracks must be a list of ids of tracks: " + tracks);
        }
        if (tracks.size() > PointsRequest.MOST) {
            throw new IllegalArgumentException("tracks must hold at most " + PointsRequest.MOST + ": " + tracks.size());
        }
        tracks = List.copyOf(tracks);
    }
}
