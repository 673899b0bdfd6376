package deejai.playlist;

import deejai.playlist.PathMove.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/// A cheap order of many tracks: from the given orders, and from orders in which the nearest track comes next, it
/// makes the moves that save most until none saves anything. The moves are those of G. A. Croes, "A method for
/// solving traveling-salesman problems", Operations Research 6 (1958; 2-opt: a part is reversed), and of I. Or's
/// thesis, "Traveling salesman-type combinatorial problems", Northwestern University (1976; Or-opt: up to three
/// tracks go elsewhere). As J. L. Bentley tells in "Fast algorithms for geometric traveling salesman problems",
/// ORSA Journal on Computing 4 (1992), only moves are tried that bring a track beside one that is near to it, and
/// only around tracks where something has changed.
///
/// Then the best order is shaken again and again, two neighbouring parts changing places, and improved from there
/// (O. Martin, S. W. Otto and E. W. Felten, "Large-step Markov chains for the traveling salesman problem", Complex
/// Systems 5 (1991)). Chance comes from a fixed seed: the same costs give the same order.
final class PathSearch {

    private static final int NEIGHBOURS = 16;
    private static final int ELSEWHERE = 32;
    private static final int LONGEST_PART = 3;

    /// Tracks, over all starts, that nearest-neighbour orders are made of.
    private static final int STARTED_TRACKS = 500;

    private static final int SHAKES = 1000;
    private static final int SHAKES_A_TRACK = 10;
    private static final int LARGEST_SHAKE = 50;

    /// Moves that are tried at most while shaking: about a second where many tracks are by one artist.
    private static final long SHAKING_TRIALS = 1_000_000;

    /// Savings below this are rounding.
    private static final double LEAST_SAVING = 1e-9;

    private final PathCosts costs;
    private final int size;

    /// number of moves that have been tried
    private long trials;

    /// a row a track: the tracks nearest to it, nearest first
    private final int[][] near;

    PathSearch(PathCosts costs) {
        this.costs = costs;
        size = costs.size();
        near = new int[size][];
        for (int track = 0; track < size; track++) {
            near[track] = nearest(track);
        }
    }

    private int[] nearest(int track) {
        int[] nearest = new int[Math.min(NEIGHBOURS, size - 1)];
        int found = 0;
        for (int other = 0; other < size; other++) {
            double distance = costs.distance(track, other);
            boolean nearer = found < nearest.length || distance < costs.distance(track, nearest[found - 1]);
            if (other == track || !nearer) {
                continue;
            }
            int place = found < nearest.length ? found++ : found - 1;
            while (place > 0 && distance < costs.distance(track, nearest[place - 1])) {
                nearest[place] = nearest[place - 1];
                place--;
            }
            nearest[place] = other;
        }
        return nearest;
    }

    /// The cheapest order found: never one that costs more than a given one.
    ///
    /// @param given orders to start from, at least one
    int[] find(List<int[]> given) {
        List<int[]> starts = new ArrayList<>(given);
        starts.addAll(nearestNeighbourOrders());
        int[] best = starts.getFirst();
        for (int[] start : starts) {
            Tour tour = new Tour(start.clone());
            tour.improve();
            if (isCheaper(tour.order, best)) {
                best = tour.order;
            }
        }
        return shaken(best);
    }

    private boolean isCheaper(int[] order, int[] other) {
        return costs.of(order) < costs.of(other) - LEAST_SAVING;
    }

    private int[] shaken(int[] start) {
        int lowest = costs.fixedFirst() ? 1 : 0;
        int free = size - lowest - (costs.fixedLast() ? 1 : 0);
        if (free < 3) {
            return start;
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
        int[] best = start;
        Tour tour = new Tour(best.clone());
        tour.improve();
        long lastTrial = trials + SHAKING_TRIALS;
        for (int i = 0; i < Math.min(SHAKES, SHAKES_A_TRACK * free) && trials < lastTrial; i++) {
            int width = random.nextInt(2, Math.min(free, LARGEST_SHAKE) + 1);
            int low = lowest + random.nextInt(free - width + 1);
            int mid = low + random.nextInt(width - 1);
            tour.make(new PathMove(low, mid, low + width - 1, Kind.SWAP));
            tour.improve();
            if (isCheaper(tour.order, best)) {
                best = tour.order.clone();
            } else {
                tour.restore(best);
            }
        }
        return best;
    }

    private List<int[]> nearestNeighbourOrders() {
        int free = costs.fixedLast() ? size - 1 : size;
        if (costs.fixedFirst() || free < 2) {
            return List.of(nearestNeighbourOrder(0));
        }
        int starts = Math.clamp(STARTED_TRACKS / size, 1, free);
        List<int[]> orders = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            orders.add(nearestNeighbourOrder((int) ((long) i * free / starts)));
        }
        return orders;
    }

    private int[] nearestNeighbourOrder(int start) {
        int[] order = new int[size];
        boolean[] placed = new boolean[size];
        order[0] = start;
        placed[start] = true;
        int free = size;
        if (costs.fixedLast() && size > 1) {
            order[--free] = size - 1;
            placed[size - 1] = true;
        }
        for (int place = 1; place < free; place++) {
            int nearest = -1;
            for (int track = 0; track < size; track++) {
                boolean nearer =
                        nearest < 0 || costs.step(order[place - 1], track) < costs.step(order[place - 1], nearest);
                if (!placed[track] && nearer) {
                    nearest = track;
                }
            }
            order[place] = nearest;
            placed[nearest] = true;
        }
        return order;
    }

    /// The move that saves most of those that bring a track beside one of its neighbours; if it lies too near to
    /// its artist, also beside some from all over the order.
    private @Nullable PathMove bestMove(int track, Tour tour) {
        BestMove best = new BestMove(tour);
        int[] neighbours = near[track];
        int elsewhere = tour.isPenalized(track) ? Math.min(ELSEWHERE, size) : 0;
        for (int i = 0; i < neighbours.length + elsewhere; i++) {
            int other = i < neighbours.length
                    ? neighbours[i]
                    : tour.order[(int) ((long) (i - neighbours.length) * size / elsewhere)];
            if (other != track) {
                best.tryBeside(tour.places[track], tour.places[other]);
            }
        }
        return best.move;
    }

    /// The move that saves most of those that are tried.
    private final class BestMove {

        private final Tour tour;
        private @Nullable PathMove move;
        private double saving = LEAST_SAVING;

        BestMove(Tour tour) {
            this.tour = tour;
        }

        /// Tries the moves that bring the track of one place beside that of another.
        void tryBeside(int place, int otherPlace) {
            int left = Math.min(place, otherPlace);
            int right = Math.max(place, otherPlace);
            tryMove(left + 1, left + 1, right, Kind.REVERSE_ALL);
            tryMove(left, left, right - 1, Kind.REVERSE_ALL);
            for (int length = 1; length <= LONGEST_PART; length++) {
                tryPart(place, place + length - 1, otherPlace, true);
                if (length > 1) {
                    tryPart(place - length + 1, place, otherPlace, false);
                }
            }
        }

        /// Tries the moves of a part to either side of a place by which the first, or else the last track of the
        /// part comes to lie beside it.
        private void tryPart(int from, int to, int place, boolean byFirst) {
            if (place > to) {
                tryMove(from, to, place, byFirst ? Kind.SWAP : Kind.SWAP_LEFT_REVERSED);
                tryMove(from, to, place - 1, byFirst ? Kind.SWAP_LEFT_REVERSED : Kind.SWAP);
            } else if (place < from) {
                tryMove(place, from - 1, to, byFirst ? Kind.SWAP_RIGHT_REVERSED : Kind.SWAP);
                tryMove(place + 1, from - 1, to, byFirst ? Kind.SWAP : Kind.SWAP_RIGHT_REVERSED);
            }
        }

        private void tryMove(int low, int mid, int high, Kind kind) {
            int lowest = costs.fixedFirst() ? 1 : 0;
            int highest = costs.fixedLast() ? size - 2 : size - 1;
            boolean hasParts = kind == Kind.REVERSE_ALL ? low < high : low <= mid && mid < high;
            if (!hasParts || low < lowest || high > highest) {
                return;
            }
            trials++;
            PathMove candidate = new PathMove(low, mid, high, kind);
            double most = candidate.savingOfDistances(tour.order, costs) + tour.penalties;
            if (most > saving) {
                double all = candidate.saving(tour.order, costs);
                if (all > saving) {
                    move = candidate;
                    saving = all;
                }
            }
        }
    }

    /// An order that is being improved.
    private final class Tour {

        private final int[] order;

        /// the place of each track in the order
        private final int[] places;

        /// tracks around which moves have not been tried yet
        private final ArrayDeque<Integer> changed = new ArrayDeque<>();

        private final boolean[] isChanged = new boolean[size];

        /// all penalties together: no move saves more of them
        private double penalties;

        Tour(int[] order) {
            this.order = order;
            places = new int[size];
            note(0, size - 1);
            Arrays.stream(order).forEach(this::change);
        }

        /// Makes moves until none saves anything.
        void improve() {
            while (!changed.isEmpty()) {
                int track = changed.remove();
                isChanged[track] = false;
                PathMove move = bestMove(track, this);
                if (move != null) {
                    make(move);
                }
            }
        }

        /// Goes back to an order from which no move saves anything.
        void restore(int[] before) {
            System.arraycopy(before, 0, order, 0, size);
            note(0, size - 1);
        }

        private void note(int from, int to) {
            for (int place = from; place <= to; place++) {
                places[order[place]] = place;
            }
            penalties = costs.penalties(order);
        }

        private void change(int track) {
            if (!isChanged[track]) {
                isChanged[track] = true;
                changed.add(track);
            }
        }

        boolean isPenalized(int track) {
            int place = places[track];
            for (int gap = 1; gap <= costs.spacing(); gap++) {
                boolean before = place >= gap && costs.penalty(order[place - gap], track, gap) > 0;
                if (before || (place + gap < size && costs.penalty(track, order[place + gap], gap) > 0)) {
                    return true;
                }
            }
            return false;
        }

        void make(PathMove move) {
            move.apply(order);
            note(move.low(), move.high());
            int reach = Math.max(1, costs.spacing());
            int[] ends = {move.low(), move.low() + move.high() - move.mid(), move.high() + 1};
            for (int end : ends) {
                for (int place = Math.max(0, end - reach); place < Math.min(size, end + reach); place++) {
                    change(order[place]);
                }
            }
        }
    }
}
