package deejai.projection;

import java.util.Arrays;

/// Which points belong together, and how surely: a weight in 0..1 for each pair of which one is a near
/// neighbour of
/// the other.
///
/// Every point measures distance by its own rule, so that crowded and lonely regions count alike: its nearest
/// neighbour belongs to it for sure, and the weights of all add up to log2(k). What two points say of each
/// other is
/// joined as of two independent witnesses. Algorithms 2 and 3 of McInnes, Healy and Melville: "UMAP: Uniform
/// Manifold Approximation and Projection for Dimension Reduction", 2018.
final class FuzzyGraph {

    private static final int BISECTIONS = 40;
    private static final double TOLERANCE = 1e-5;

    /// Least width of a point's scale as a share of its mean distance, where many neighbours are equally near.
    private static final double LEAST_SCALE = 1e-3;

    private int[] heads = new int[16];
    private int[] tails = new int[16];
    private float[] weights = new float[16];
    private int size;

    private FuzzyGraph() {}

    /// The graph of some points and their neighbours.
    static FuzzyGraph of(NearestTracks nearest) {
        float[] memberships = memberships(nearest);
        FuzzyGraph graph = new FuzzyGraph();
        for (int point = 0; point < nearest.points(); point++) {
            for (int i = 0; i < nearest.count(point); i++) {
                int other = nearest.neighbour(point, i);
                int back = place(nearest, other, point);
                // A pair that both tell of is taken from the lower of the two.
                if (back < 0 || point < other) {
                    float there = memberships[point * nearest.k() + i];
                    float here = back < 0 ? 0 : memberships[other * nearest.k() + back];
                    graph.add(point, other, there + here - there * here);
                }
            }
        }
        return graph;
    }

    /// Place of a point among the neighbours of another, -1 where it is none.
    private static int place(NearestTracks nearest, int point, int neighbour) {
        for (int i = 0; i < nearest.count(point); i++) {
            if (nearest.neighbour(point, i) == neighbour) {
                return i;
            }
        }
        return -1;
    }

    private void add(int head, int tail, float weight) {
        if (size == heads.length) {
            heads = Arrays.copyOf(heads, 2 * size);
            tails = Arrays.copyOf(tails, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        heads[size] = head;
        tails[size] = tail;
        weights[size++] = weight;
    }

    /// How surely each neighbour belongs to its point.
    ///
    /// @return points x k weights, 0..1
    static float[] memberships(NearestTracks nearest) {
        float[] memberships = new float[nearest.points() * nearest.k()];
        for (int point = 0; point < nearest.points(); point++) {
            int count = nearest.count(point);
            double[] beyond = beyondNearest(nearest, point);
            double scale = scale(beyond, nearest, point);
            for (int i = 0; i < count; i++) {
                memberships[point * nearest.k() + i] = (float) membership(beyond[i], scale);
            }
        }
        return memberships;
    }

    /// How much farther than the nearest one that is not in the same place each neighbour is.
    private static double[] beyondNearest(NearestTracks nearest, int point) {
        int count = nearest.count(point);
        int first = 0;
        while (first < count && nearest.distance(point, first) == 0) {
            first++;
        }
        double rho = first < count ? nearest.distance(point, first) : 0;
        double[] beyond = new double[count];
        for (int i = 0; i < count; i++) {
            beyond[i] = Math.max(0, nearest.distance(point, i) - rho);
        }
        return beyond;
    }

    private static double membership(double beyond, double scale) {
        // The same on every machine, which Math.exp need not be.
        return beyond == 0 ? 1 : StrictMath.exp(-beyond / scale);
    }

    /// The scale by which the weights of a point's neighbours add up to log2(k), found by bisection.
    private static double scale(double[] beyond, NearestTracks nearest, int point) {
        double wanted = StrictMath.log(Math.max(2, beyond.length)) / StrictMath.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double scale = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double sum = 0;
            for (double distance : beyond) {
                sum += membership(distance, scale);
            }
            if (Math.abs(sum - wanted) < TOLERANCE) {
                break;
            }
            if (sum > wanted) {
                high = scale;
                scale = (low + high) / 2;
            } else {
                low = scale;
                scale = high == Double.POSITIVE_INFINITY ? 2 * scale : (low + high) / 2;
            }
        }
        double mean = 0;
        for (int i = 0; i < beyond.length; i++) {
            mean += nearest.distance(point, i) / beyond.length;
        }
        return Math.max(scale, Math.max(Float.MIN_NORMAL, LEAST_SCALE * mean));
    }

    /// Number of pairs.
    int size() {
        return size;
    }

    /// One point of a pair.
    int head(int pair) {
        return heads[pair];
    }

    /// The other one.
    int tail(int pair) {
        return tails[pair];
    }

    /// How surely the two belong together, 0..1.
    float weight(int pair) {
        return weights[pair];
    }

    /// The highest weight, 0 of a graph without pairs.
    float heaviest() {
        float heaviest = 0;
        for (int pair = 0; pair < size; pair++) {
            heaviest = Math.max(heaviest, weights[pair]);
        }
        return heaviest;
    }
}
