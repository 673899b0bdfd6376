package deejai.playlist;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// The lengths of tracks that may still be chosen, and which lengths in all they can add up to.
///
/// Whether some tracks add up to a length is the subset sum problem, which takes long in general; here it is
/// mostly told at once. Sort the lengths, take the `n` shortest, and exchange one track after the other for the
/// next longer one until they are the `n` longest: each exchange changes the sum by no more than the difference
/// of two neighbours. Where no difference is larger than the window that the sum may fall into, none of the sums
/// on the way can leap over it, so `n` tracks can fill any length from that of the shortest to that of the
/// longest. Only where lengths are far apart (a few songs, a few mixes of an hour) the sums are enumerated.
final class LengthPool {

    /// Tracks that are looked at: these are enough to know the lengths of a library.
    private static final int SAMPLE = 1000;

    /// Work of an enumeration, in words of 64 bits, beyond which it is left out and the sum taken to be possible.
    private static final long MOST_WORDS = 5_000_000;

    private static final int TOLERANCE = Length.Minutes.TOLERANCE_SECONDS;

    /// whole seconds, ascending
    private final int[] seconds;

    /// sums[i]: sum of the i shortest
    private final long[] sums;

    private LengthPool(int[] seconds) {
        this.seconds = seconds;
        sums = new long[seconds.length + 1];
        for (int i = 0; i < seconds.length; i++) {
            sums[i + 1] = sums[i] + seconds[i];
        }
    }

    /// A pool of the given lengths in seconds.
    static LengthPool of(int... seconds) {
        int[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new LengthPool(sorted);
    }

    /// A pool of tracks of a catalogue: all that may be chosen, or so many of them, from all over it, as tell
    /// enough.
    static LengthPool of(Catalogue catalogue, IntPredicate mayBeChosen) {
        int[] found = new int[Math.min(SAMPLE, catalogue.size())];
        int count = 0;
        // A stride that is coprime to the size visits every row once.
        long stride = strideOver(catalogue.size());
        for (long i = 0; i < catalogue.size() && count < found.length; i++) {
            int row = (int) (i * stride % catalogue.size());
            if (mayBeChosen.test(row)) {
                found[count++] = wholeSeconds(catalogue, row);
            }
        }
        return of(Arrays.copyOf(found, count));
    }

    private static long strideOver(int size) {
        long stride = Math.round(size * 0.618);
        while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(size)).intValue() > 1) {
            stride++;
        }
        return Math.max(1, stride);
    }

    /// Length of a row, an assumed one where it is not known.
    static int wholeSeconds(Catalogue catalogue, int row) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(Walk.seconds(catalogue.durationSeconds(row))));
    }

    /// Number of tracks.
    int size() {
        return seconds.length;
    }

    /// The shortest length in seconds, of a pool that is not empty.
    int shortest() {
        return seconds[0];
    }

    /// Mean length in seconds, 0 of an empty pool.
    double mean() {
        return seconds.length == 0 ? 0 : sums[seconds.length] / (double) seconds.length;
    }

    /// This pool without a tenth at either end, so that what is planned with it leaves room.
    LengthPool trimmed() {
        int tenth = seconds.length / 10;
        return new LengthPool(Arrays.copyOfRange(seconds, tenth, seconds.length - tenth));
    }

    /// This pool without one track of such a length, where it has one.
    LengthPool without(int wholeSeconds) {
        int at = Arrays.binarySearch(seconds, wholeSeconds);
        if (at < 0) {
            return this;
        }
        int[] rest = Arrays.copyOf(seconds, seconds.length - 1);
        System.arraycopy(seconds, at + 1, rest, at, rest.length - at);
        return new LengthPool(rest);
    }

    /// Whether any number of tracks can fill a length within the tolerance.
    boolean canFill(double length) {
        return canFill(length, 0, seconds.length);
    }

    /// Whether so many tracks can fill a length within the tolerance.
    boolean canFill(double length, int tracks) {
        return tracks <= seconds.length && canFill(length, tracks, tracks);
    }

    private boolean canFill(double length, int fewest, int most) {
        boolean open = false;
        for (int tracks = fewest; tracks <= most && sums[tracks] <= length + TOLERANCE; tracks++) {
            if (spans(0, seconds.length, tracks, length)) {
                if (fillsFromOneRun(tracks, length)) {
                    return true;
                }
                open = true;
            }
        }
        return open && isSum(length, fewest, most);
    }

    /// Whether the length lies between the shortest and the longest `tracks` tracks of a range, give or take.
    private boolean spans(int from, int to, int tracks, double length) {
        return to - from >= tracks
                && sums[from + tracks] - sums[from] <= length + TOLERANCE
                && sums[to] - sums[to - tracks] >= length - TOLERANCE;
    }

    /// Whether tracks do it whose lengths follow each other so closely that no sum can leap over the window.
    private boolean fillsFromOneRun(int tracks, double length) {
        int from = 0;
        for (int to = 1; to <= seconds.length; to++) {
            if (to == seconds.length || seconds[to] - seconds[to - 1] > 2 * TOLERANCE) {
                if (spans(from, to, tracks, length)) {
                    return true;
                }
                from = to;
            }
        }
        return tracks == 0 && Math.abs(length) <= TOLERANCE;
    }

    /// Enumerates the sums: bit `s` of reached[n] says that `n` tracks can take `s` seconds. With any number of
    /// tracks one such set will do.
    private boolean isSum(double length, int fewest, int most) {
        boolean counted = fewest == most;
        int limit = (int) Math.floor(length + TOLERANCE);
        int sets = counted ? most + 1 : 1;
        if ((long) sets * seconds.length * (limit / 64 + 1) > MOST_WORDS) {
            return true;
        }
        BigInteger mask = BigInteger.ONE.shiftLeft(limit + 1).subtract(BigInteger.ONE);
        BigInteger[] reached = new BigInteger[sets];
        Arrays.fill(reached, BigInteger.ZERO);
        reached[0] = BigInteger.ONE;
        for (int duration : seconds) {
            if (duration > limit) {
                break;
            }
            for (int n = sets - 1; n >= (counted ? 1 : 0); n--) {
                BigInteger before = reached[counted ? n - 1 : n];
                reached[n] = reached[n].or(before.shiftLeft(duration).and(mask));
            }
        }
        int lowest = (int) Math.max(0, Math.ceil(length - TOLERANCE));
        return reached[sets - 1].shiftRight(lowest).signum() > 0;
    }
}
