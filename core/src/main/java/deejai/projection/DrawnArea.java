package deejai.projection;

import deejai.projection.DrawnLine.Spot;
import java.util.List;

/// An area that somebody drew around on a map: a polygon that closes by itself. Where its outline crosses
/// itself, what is surrounded twice counts as outside.
public final class DrawnArea {

    private final List<Spot> corners;

    /// An area within an outline.
    ///
    /// @param corners at least three
    public DrawnArea(List<Spot> corners) {
        if (corners.size() < 3) {
            throw new IllegalArgumentException("corners must hold at least three spots: " + corners.size());
        }
        this.corners = List.copyOf(corners);
    }

    /// True for a spot inside: a ray from it to the right crosses the outline an odd number of times.
    public boolean contains(double x, double y) {
        boolean inside = false;
        Spot before = corners.getLast();
        for (Spot corner : corners) {
            if ((corner.y() > y) != (before.y() > y)
                    && x < corner.x() + (before.x() - corner.x()) * (y - corner.y()) / (before.y() - corner.y())) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }
}
