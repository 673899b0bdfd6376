package deejai.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// A search whose scores are damped by [HubDamping]: exact over any other search that is exact. Since damping
/// only ever takes away, the other search is asked for more and more rows until the best of them, damped, are
/// ahead of whatever it has not told.
///
/// Predicates are asked once about a row at most, but also about some rows that damping keeps out of the
/// answer.
public final class DampedNeighbours implements NearestNeighbours {

    private static final int FEWEST_FETCHED = 64;
    private static final int GROWTH = 8;

    private final NearestNeighbours neighbours;
    private final List<HubDamping> dampings;
    private final boolean active;

    /// A damped search.
    ///
    /// @param neighbours searches without damping
    /// @param dampings   one a space, in the order of the spaces that are searched
    /// @throws IllegalArgumentException if there is none, or one has other rows than the search
    public DampedNeighbours(NearestNeighbours neighbours, List<HubDamping> dampings) {
        if (dampings.isEmpty()) {
            throw new IllegalArgumentException("dampings must hold one per space: none");
        }
        for (HubDamping damping : dampings) {
            if (damping.rows() != neighbours.rows()) {
                throw new IllegalArgumentException(
                        "dampings must have the rows of the search: " + damping.rows() + " and " + neighbours.rows());
            }
        }
        this.neighbours = neighbours;
        this.dampings = List.copyOf(dampings);
        active = dampings.stream().anyMatch(HubDamping::isActive);
    }

    @Override
    public int rows() {
        return neighbours.rows();
    }

    @Override
    public int best(Query query, IntPredicate allowed) {
        if (!active) {
            return neighbours.best(query, allowed);
        }
        List<Neighbour> best = top(query, 1, allowed);
        return best.isEmpty() ? -1 : best.getFirst().row();
    }

    @Override
    public List<Neighbour> top(Query query, int k, IntPredicate allowed) {
        if (!active || k <= 0) {
            return neighbours.top(query, k, allowed);
        }
        if (query.spaces() != dampings.size()) {
            throw new IllegalArgumentException(
                    "query must have a vector per space: " + query.spaces() + " for " + dampings.size());
        }
        double[] lengths = lengths(query);
        IntPredicate askedOnce = new AskedOnce(allowed);
        int count = Math.min(FEWEST_FETCHED, rows());
        while (count < k && count < rows()) {
            count = grown(count);
        }
        while (true) {
            List<Neighbour> fetched = neighbours.top(query, count, askedOnce);
            List<Neighbour> damped = damped(fetched, lengths);
            boolean complete = fetched.size() < count || count == rows();
            if (complete || damped.get(k - 1).score() > fetched.getLast().score()) {
                return List.copyOf(damped.subList(0, Math.min(k, damped.size())));
            }
            count = grown(count);
        }
    }

    private int grown(int count) {
        return (int) Math.min((long) GROWTH * count, rows());
    }

    /// Length of the query in each space.
    private static double[] lengths(Query query) {
        double[] lengths = new double[query.spaces()];
        for (int space = 0; space < lengths.length; space++) {
            double squares = 0;
            for (float component : query.vector(space)) {
                squares += (double) component * component;
            }
            lengths[space] = Math.sqrt(squares);
        }
        return lengths;
    }

    /// The rows by their damped scores, nearest first.
    private List<Neighbour> damped(List<Neighbour> fetched, double[] lengths) {
        List<Neighbour> damped = new ArrayList<>(fetched.size());
        for (Neighbour neighbour : fetched) {
            double score = neighbour.score();
            for (int space = 0; space < lengths.length; space++) {
                score -= lengths[space] * dampings.get(space).penalty(neighbour.row());
            }
            damped.add(new Neighbour(neighbour.row(), (float) score));
        }
        damped.sort(Neighbour.NEAREST_FIRST);
        return damped;
    }

    /// Remembers what was answered: whoever asks may count its answers, or take long for them.
    private static final class AskedOnce implements IntPredicate {

        private final IntPredicate allowed;
        private final BitSet asked = new BitSet();
        private final BitSet yes = new BitSet();

        AskedOnce(IntPredicate allowed) {
            this.allowed = allowed;
        }

        @Override
        public boolean test(int row) {
            if (!asked.get(row)) {
                asked.set(row);
                yes.set(row, allowed.test(row));
            }
            return yes.get(row);
        }
    }
}
