package deejai.projection;

import deejai.similarity.Neighbour;
import java.util.List;

/// The nearest neighbours of the points of a layout, each with its distance. A point may have fewer than `k`,
/// or
/// none.
final class NearestTracks {

    private final int k;
    private final int[] counts;

    /// points x k, those of a point nearest first
    private final int[] neighbours;

    /// points x k cosine distances, 0..2
    private final float[] distances;

    /// @param k neighbours that a point has at most
    NearestTracks(int points, int k) {
        this.k = k;
        counts = new int[points];
        neighbours = new int[Math.multiplyExact(points, k)];
        distances = new float[neighbours.length];
    }

    /// Tells the neighbours of a point.
    ///
    /// @param found   nearest first, at most `k`
    /// @param pointOf point of each row that may be found
    void put(int point, List<Neighbour> found, int[] pointOf) {
        counts[point] = found.size();
        for (int i = 0; i < found.size(); i++) {
            neighbours[point * k + i] = pointOf[found.get(i).row()];
            distances[point * k + i] = Math.max(0, 1 - found.get(i).score());
        }
    }

    int points() {
        return counts.length;
    }

    int k() {
        return k;
    }

    /// Neighbours that are known of a point.
    int count(int point) {
        return counts[point];
    }

    /// Neighbour `i` of a point.
    int neighbour(int point, int i) {
        return neighbours[point * k + i];
    }

    /// Distance of neighbour `i` of a point.
    float distance(int point, int i) {
        return distances[point * k + i];
    }
}
