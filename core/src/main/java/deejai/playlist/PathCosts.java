package deejai.playlist;

import java.util.BitSet;

/// What an order of tracks costs: the distances from each to the next, and a penalty for every pair of tracks by
/// one artist
/// that lie nearer together than the spacing.
final class PathCosts {

    private final int size;
    private final int spacing;
    private final boolean fixedFirst;
    private final boolean fixedLast;

    /// size x size, row-major: symmetric
    private final float[] distances;

    /// Bit `i * size + j`: tracks i and j share an artist. Empty where that does not matter.
    private final BitSet sameArtist;

    /// Penalty for two neighbours that share an artist; less for pairs further apart.
    private final double penalty;

    /// @param distances  size x size, row-major, symmetric, at least 0
    /// @param sameArtist bit `i * size + j`: tracks i and j share an artist
    /// @param spacing    tracks that should lie between those; 0 for no penalties
    /// @param fixedFirst track 0 stays first
    /// @param fixedLast  the last track stays last
    PathCosts(float[] distances, BitSet sameArtist, int spacing, boolean fixedFirst, boolean fixedLast) {
        this.distances = distances;
        this.size = (int) Math.round(Math.sqrt(distances.length));
        if (size * size != distances.length) {
            throw new IllegalArgumentException("distances must be a square: " + distances.length);
        }
        this.sameArtist = sameArtist;
        this.spacing = sameArtist.isEmpty() ? 0 : Math.min(spacing, size);
        this.fixedFirst = fixedFirst;
        this.fixedLast = fixedLast;
        // To come apart, two tracks need another between them, at most so far from both.
        penalty = 2 * largestDistance();
    }

    private double largestDistance() {
        float largest = 0;
        for (float distance : distances) {
            largest = Math.max(largest, distance);
        }
        return largest;
    }

    /// Number of tracks.
    int size() {
        return size;
    }

    /// Whether track 0 must stay first.
    boolean fixedFirst() {
        return fixedFirst;
    }

    /// Whether the last track must stay last.
    boolean fixedLast() {
        return fixedLast;
    }

    /// Tracks between two of one artist below which there is a penalty; 0 where no two share one.
    int spacing() {
        return spacing;
    }

    /// Whether the cost of an order is a sum over neighbours.
    boolean isOfNeighboursAlone() {
        return spacing <= 1;
    }

    double distance(int track, int other) {
        return distances[track * size + other];
    }

    /// Cost of a track that comes right after another, the penalty included.
    double step(int track, int other) {
        return distance(track, other) + penalty(track, other, 1);
    }

    /// The penalty for two tracks that lie so many places apart.
    ///
    /// @param gap at least 1
    double penalty(int track, int other, int gap) {
        return gap <= spacing && sameArtist.get(track * size + other) ? penalty * (spacing + 1 - gap) / spacing : 0;
    }

    /// Cost of an order.
    double of(int[] order) {
        double cost = penalties(order);
        for (int i = 1; i < order.length; i++) {
            cost += distance(order[i - 1], order[i]);
        }
        return cost;
    }

    /// The penalties of an order.
    double penalties(int[] order) {
        double cost = 0;
        for (int i = 1; i < order.length && spacing > 0; i++) {
            for (int gap = 1; gap <= Math.min(spacing, i); gap++) {
                cost += penalty(order[i - gap], order[i], gap);
            }
        }
        return cost;
    }
}
