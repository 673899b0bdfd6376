package deejai.projection;

import java.util.List;

/// A line that somebody drew on a map: straight pieces from corner to corner.
public final class DrawnLine {

    private final List<Spot> corners;

    /// lengths[i]: of the line up to corner i
    private final double[] lengths;

    /// A spot on a map, where a track may lie or not.
    ///
    /// @param x from left to right
    /// @param y from bottom to top
    public record Spot(double x, double y) {

        public Spot {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("x and y must be finite: " + x + ", " + y);
            }
        }

        double distance(Spot other) {
            return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
        }
    }

    /// A line through some spots.
    ///
    /// @param corners at least one; one that comes twice in a row adds nothing
    public DrawnLine(List<Spot> corners) {
        if (corners.isEmpty()) {
            throw new IllegalArgumentException("corners must hold at least one spot: none");
        }
        this.corners = List.copyOf(corners);
        lengths = new double[corners.size()];
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = lengths[i - 1] + corners.get(i - 1).distance(corners.get(i));
        }
    }

    /// Length of the whole line.
    public double length() {
        return lengths[lengths.length - 1];
    }

    /// The spot that is reached after a share of the length.
    ///
    /// @param share 0 for the beginning, 1 for the end
    public Spot at(double share) {
        double wanted = Math.clamp(share, 0, 1) * length();
        int end = 1;
        while (end < lengths.length && lengths[end] < wanted) {
            end++;
        }
        if (end >= lengths.length) {
            return corners.getLast();
        }
        Spot from = corners.get(end - 1);
        Spot to = corners.get(end);
        double piece = lengths[end] - lengths[end - 1];
        double part = piece > 0 ? (wanted - lengths[end - 1]) / piece : 0;
        return new Spot(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
    }
}
