package deejai.playlist;

/// A change of an order of tracks between two places: reversing what lies there (the 2-opt move), or letting a
/// left and a right part change places, one of them reversed or none (the Or-opt moves).
///
/// @param low  first place that changes
/// @param mid  last place of the left part, low <= mid < high; a whole reversal has no parts
/// @param high last place that changes
/// @param kind what happens to the parts
record PathMove(int low, int mid, int high, Kind kind) {

    enum Kind {
        REVERSE_ALL,
        SWAP,
        SWAP_LEFT_REVERSED,
        SWAP_RIGHT_REVERSED
    }

    /// The place from which a place between low and high gets its track.
    int source(int place) {
        int rightSize = high - mid;
        boolean fromRight = place < low + rightSize;
        return switch (kind) {
            case REVERSE_ALL -> low + high - place;
            case SWAP -> fromRight ? mid + 1 + place - low : place - rightSize;
            case SWAP_LEFT_REVERSED -> fromRight ? mid + 1 + place - low : low + high - place;
            case SWAP_RIGHT_REVERSED -> fromRight ? low + high - place : place - rightSize;
        };
    }

    /// What the move saves: the cost before it minus the cost after it.
    double saving(int[] order, PathCosts costs) {
        return cost(order, costs, false) - cost(order, costs, true);
    }

    /// What the move saves in distances alone, which is soon found out.
    double savingOfDistances(int[] order, PathCosts costs) {
        return distances(order, costs, false) - distances(order, costs, true);
    }

    private double distances(int[] order, PathCosts costs, boolean after) {
        double sum = distance(order, costs, low, after) + distance(order, costs, high + 1, after);
        return kind == Kind.REVERSE_ALL ? sum : sum + distance(order, costs, after ? low + high - mid : mid + 1, after);
    }

    /// The distance from the track before a place to the track there.
    private double distance(int[] order, PathCosts costs, int place, boolean after) {
        return place == 0 || place == order.length
                ? 0
                : costs.distance(track(order, place - 1, after), track(order, place, after));
    }

    /// What lies across the ends of the parts costs. Inside a part nothing changes, reversed or not.
    private double cost(int[] order, PathCosts costs, boolean after) {
        int begin = low;
        double cost = across(order, costs, 0, low, after);
        if (kind != Kind.REVERSE_ALL) {
            begin = after ? low + high - mid : mid + 1;
            cost += across(order, costs, low, begin, after);
        }
        return cost + across(order, costs, begin, high + 1, after);
    }

    /// The distance from the track before a place to the track there, and the penalties of all pairs of which
    /// one lies from `from` to before that place, the other there or later.
    private double across(int[] order, PathCosts costs, int from, int place, boolean after) {
        if (place == 0 || place == order.length) {
            return 0;
        }
        int spacing = costs.spacing();
        double cost = distance(order, costs, place, after);
        for (int left = Math.max(from, place - spacing); left < place; left++) {
            for (int right = place; right < order.length && right - left <= spacing; right++) {
                cost += costs.penalty(track(order, left, after), track(order, right, after), right - left);
            }
        }
        return cost;
    }

    private int track(int[] order, int place, boolean after) {
        return order[after && place >= low && place <= high ? source(place) : place];
    }

    /// Makes the move.
    void apply(int[] order) {
        int[] changed = new int[high - low + 1];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = order[source(low + i)];
        }
        System.arraycopy(changed, 0, order, low, changed.length);
    }
}
