package deejai.playlist;

import java.util.Arrays;

/// The cheapest order of a few tracks by dynamic programming over subsets, in time n^2 2^n: M. Held and R. M.
/// Karp, "A dynamic programming approach to sequencing problems", Journal of the SIAM 10 (1962), for a path
/// instead of a tour. Exact for what neighbours cost; penalties for tracks further apart are not seen.
final class ExactPath {

    /// Most tracks that are ordered in a few milliseconds.
    static final int MOST_TRACKS = 13;

    private ExactPath() {}

    /// The cheapest order; of orders that cost the same, one that is the same every time.
    static int[] find(PathCosts costs) {
        int n = costs.size();
        if (n > MOST_TRACKS) {
            throw new IllegalArgumentException("tracks must be at most " + MOST_TRACKS + ": " + n);
        }
        if (n == 0) {
            return new int[0];
        }
        // cost[subset * n + end]: cheapest order of the tracks of a subset that ends with one of them
        double[] cost = new double[n * (1 << n)];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        byte[] before = new byte[n * (1 << n)];
        for (int track = 0; track < n; track++) {
            if (mayBegin(track, costs)) {
                cost[(1 << track) * n + track] = 0;
            }
        }
        int all = (1 << n) - 1;
        for (int subset = 1; subset < all; subset++) {
            for (int end = 0; end < n; end++) {
                double soFar = cost[subset * n + end];
                for (int next = 0; next < n && soFar < Double.POSITIVE_INFINITY; next++) {
                    int larger = subset | 1 << next;
                    if (larger == subset || !mayFollow(next, larger == all, costs)) {
                        continue;
                    }
                    double longer = soFar + costs.step(end, next);
                    if (longer < cost[larger * n + next]) {
                        cost[larger * n + next] = longer;
                        before[larger * n + next] = (byte) end;
                    }
                }
            }
        }
        return trace(cost, before, n);
    }

    private static boolean mayBegin(int track, PathCosts costs) {
        boolean isLast = costs.fixedLast() && track == costs.size() - 1;
        return costs.fixedFirst() ? track == 0 : !isLast || costs.size() == 1;
    }

    private static boolean mayFollow(int track, boolean atEnd, PathCosts costs) {
        return !costs.fixedLast() || atEnd == (track == costs.size() - 1);
    }

    private static int[] trace(double[] cost, byte[] before, int n) {
        int subset = (1 << n) - 1;
        int end = 0;
        for (int track = 1; track < n; track++) {
            if (cost[subset * n + track] < cost[subset * n + end]) {
                end = track;
            }
        }
        int[] order = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            order[i] = end;
            int previous = before[subset * n + end];
            subset &= ~(1 << end);
            end = previous;
        }
        return order;
    }
}
