package deejai.server.map;

import deejai.projection.DrawnLine.Spot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was drawn on the map, as requests tell it: a list of x and y.
final class Corners {

    private static final int MOST = 1_000;

    /// The map goes from -1 to 1; what is drawn may begin beside it.
    private static final double FARTHEST = 100;

    private Corners() {}

    /// The corners as they came.
    ///
    /// @param least number of them
    /// @throws IllegalArgumentException if there are too few or too many, or one is no spot
    static List<List<Double>> checked(String name, @Nullable List<@Nullable List<Double>> corners, int least) {
        if (corners == null || corners.size() < least || corners.size() > MOST) {
            throw new IllegalArgumentException(name + " must hold " + least + " to " + MOST + " corners: "
                    + (corners == null ? 0 : corners.size()));
        }
        for (List<Double> corner : corners) {
            if (corner == null || corner.size() != 2 || !corner.stream().allMatch(Corners::isNearMap)) {
                throw new IllegalArgumentException(name + " must hold corners of two numbers, -100 to 100: " + corner);
            }
        }
        return corners.stream().filter(Objects::nonNull).map(List::copyOf).toList();
    }

    private static boolean isNearMap(@Nullable Double coordinate) {
        return coordinate != null && Math.abs(coordinate) <= FARTHEST;
    }

    static List<Spot> spots(List<List<Double>> corners) {
        return corners.stream()
                .map(corner -> new Spot(corner.getFirst(), corner.getLast()))
                .toList();
    }
}
