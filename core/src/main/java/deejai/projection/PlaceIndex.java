package deejai.projection;

import deejai.projection.DrawnLine.Spot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// Finds rows by their places on a map, in a grid whose cells hold a few rows each.
///
/// Immutable; safe for use by several threads.
public final class PlaceIndex {

    private static final int ROWS_PER_CELL = 4;

    /// x and y of each row in turn; not a number for a row that has no place
    private final float[] xy;

    /// cells along each side
    private final int side;

    /// side x side + 1 positions in `rows`
    private final int[] starts;

    /// rows by cell, ascending in each
    private final int[] rows;

    private final double spacing;

    /// An index of rows.
    ///
    /// @param xy x and y of each row in turn, -1..1; not a number for a row that has no place. The index's from
    ///           now on
    public PlaceIndex(float[] xy) {
        this.xy = xy;
        int placed = 0;
        for (int i = 0; i < xy.length; i += 2) {
            placed += Float.isNaN(xy[i]) ? 0 : 1;
        }
        side = Math.max(1, (int) Math.sqrt(placed / (double) ROWS_PER_CELL));
        starts = new int[side * side + 1];
        for (int row = 0; row < xy.length / 2; row++) {
            if (has(row)) {
                starts[cell(x(row), y(row)) + 1]++;
            }
        }
        for (int cell = 0; cell < side * side; cell++) {
            starts[cell + 1] += starts[cell];
        }
        rows = new int[placed];
        int[] next = starts.clone();
        for (int row = 0; row < xy.length / 2; row++) {
            if (has(row)) {
                rows[next[cell(x(row), y(row))]++] = row;
            }
        }
        spacing = spacing();
    }

    /// A row that was found.
    ///
    /// @param row      of the track
    /// @param distance from where it was looked for, on the map
    public record Near(int row, double distance) {}

    /// Number of rows, with a place or without.
    public int rows() {
        return xy.length / 2;
    }

    /// Number of rows that have a place.
    public int placed() {
        return rows.length;
    }

    /// True for a row that has a place.
    public boolean has(int row) {
        return !Float.isNaN(xy[2 * row]);
    }

    /// From left to right, of a row that has a place.
    public float x(int row) {
        return xy[2 * row];
    }

    /// From bottom to top, of a row that has a place.
    public float y(int row) {
        return xy[2 * row + 1];
    }

    /// How far tracks are apart where there is music: the median distance of a row to the nearest other; 0 for
    /// fewer than two rows.
    public double typicalSpacing() {
        return spacing;
    }

    private double spacing() {
        int sample = Math.min(rows.length, 1_000);
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < sample; i++) {
            int row = rows[(int) (i * (long) rows.length / sample)];
            List<Near> nearest = nearest(new Spot(x(row), y(row)), 1, other -> other != row);
            nearest.forEach(near -> distances.add(near.distance()));
        }
        distances.sort(null);
        return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
    }

    /// The rows nearest to a spot that are allowed, nearest first; of those equally near the lower first.
    ///
    /// @param most    that are wanted
    /// @param allowed asked once a row at most, nearer rows before farther ones but for those of one ring of
    ///                cells
    public List<Near> nearest(Spot spot, int most, IntPredicate allowed) {
        List<Near> found = new ArrayList<>();
        int column = index(spot.x());
        int line = index(spot.y());
        for (int ring = 0; ring < side + 1; ring++) {
            // What lies in this ring of cells, or beyond, is at least as far as the cells between are wide.
            double reached = (ring - 1) * 2.0 / side;
            if (found.size() >= most && (most == 0 || found.get(most - 1).distance() < reached)) {
                break;
            }
            int before = found.size();
            addRing(column, line, ring, row -> {
                if (allowed.test(row)) {
                    found.add(new Near(row, spot.distance(new Spot(x(row), y(row)))));
                }
            });
            if (found.size() > before) {
                found.sort(Comparator.comparingDouble(Near::distance).thenComparingInt(Near::row));
            }
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /// Goes through the rows of the cells that are so many cells away from one.
    private void addRing(int column, int line, int ring, IntConsumer row) {
        for (int y = Math.max(0, line - ring); y <= Math.min(side - 1, line + ring); y++) {
            boolean isWhole = Math.abs(y - line) == ring;
            int step = isWhole || ring == 0 ? 1 : 2 * ring;
            for (int x = column - ring; x <= column + ring; x += step) {
                if (x >= 0 && x < side) {
                    for (int i = starts[y * side + x]; i < starts[y * side + x + 1]; i++) {
                        row.accept(rows[i]);
                    }
                }
            }
        }
    }

    private int cell(double x, double y) {
        return index(y) * side + index(x);
    }

    /// Column or line of cells, the outermost for what lies outside.
    private int index(double coordinate) {
        return (int) Math.clamp((coordinate + 1) / 2 * side, 0, side - 1);
    }

    /// All rows in an area.
    public BitSet inside(DrawnArea area) {
        BitSet inside = new BitSet(xy.length / 2);
        for (int row : rows) {
            if (area.contains(x(row), y(row))) {
                inside.set(row);
            }
        }
        return inside;
    }
}
