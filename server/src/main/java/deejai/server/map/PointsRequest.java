package deejai.server.map;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;

/// Points that a client wants to know the tracks of.
///
/// @param version of the map
/// @param points  numbers of points
@Schema(name = "MapPoints")
record PointsRequest(
        @Schema(description = "Version of the map", requiredMode = Schema.RequiredMode.REQUIRED)
        String version,

        @Schema(description = "Numbers of points, at most 1,000", requiredMode = Schema.RequiredMode.REQUIRED)
        List<Integer> points) {

    /// Points or tracks that are asked for at once.
    static final int MOST = 1_000;

    PointsRequest {
        requireVersion(version);
        if (points == null || points.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("points must be a list of numbers: " + points);
        }
        if (points.size() > MOST) {
            throw new IllegalArgumentException("points must hold at most " + MOST + ": " + points.size());
        }
        points = List.copyOf(points);
    }

    static void requireVersion(String version) {
        if (version == null) {
            throw new IllegalArgumentException("version must be given: it is told with the map");
        }
    }

    void requireBelow(int size) {
        for (int point : points) {
            if (point < 0 || point >= size) {
                throw new IllegalArgumentException("points must be 0 to " + (size - 1) + ": " + point);
            }
        }
    }
}
