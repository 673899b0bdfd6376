package deejai.corpus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;

/// Finds playlists that are all but copies of another: as sets of tracks, their Jaccard similarity, the tracks in both
/// over the tracks in either, reaches a threshold. Exact, without chance.
///
/// Of sets sorted by how rare their elements are, two can be that similar only if they share one of the first few
/// (prefix filter; Bayardo, Ma and Srikant, Scaling up all pairs similarity search, WWW 2007). So an index of those, in
/// which rare tracks have short lists, gives the few pairs to be compared; of these, most are told apart by bitmaps of
/// which each track turns one bit: sets differ by at least as many elements as their bitmaps differ by bits (Sandes,
/// Teodoro and Melo, Bitmap filter, Information Systems 88, 2020).
///
/// Playlists of fewer than 5 tracks are left alone: many people put the same two songs together, and that is what is to
/// be learned.
final class NearIdenticalPlaylists {

    static final int MIN_LENGTH = 5;

    /// 256 bits tell apart sets of several hundred elements.
    private static final int BITMAP_WORDS = 4;

    private final WorkingPlaylists playlists;
    private final double threshold;

    /// the tracks of each playlist as ranks, the rarest track having rank 0, in ascending order
    private final int[] ranks;

    /// BITMAP_WORDS for each playlist
    private final long[] bitmaps;

    /// newest entry of the list of each rank, -1 for none
    private final int[] heads;

    /// playlists in the lists, and the entry before each in its list, -1 for none
    private final IntChunks listed = new IntChunks();

    private final IntChunks before = new IntChunks();

    /// the playlist, plus one, that each playlist was compared with last
    private final int[] comparedWith;

    private NearIdenticalPlaylists(WorkingPlaylists playlists, int tracks, double threshold) {
        this.playlists = playlists;
        this.threshold = threshold;
        this.ranks = sortedRanks(playlists, tracks);
        this.bitmaps = bitmaps(playlists, ranks);
        this.heads = new int[tracks];
        Arrays.fill(heads, -1);
        this.comparedWith = new int[playlists.size()];
    }

    /// The playlists to drop, so that none is left that is near-identical to one that is kept: the longer ones are
    /// kept, of equally long ones the first.
    ///
    /// @param playlists of tracks 0 to `tracks - 1`, none twice in one
    /// @param threshold of the Jaccard similarity, above 0 to 1
    static BitSet find(WorkingPlaylists playlists, int tracks, double threshold) {
        return new NearIdenticalPlaylists(playlists, tracks, threshold).find();
    }

    private BitSet find() {
        BitSet dropped = new BitSet();
        for (int playlist : longestFirst()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("cleaning playlists was stopped");
            }
            if (playlists.length(playlist) < MIN_LENGTH) {
                break;
            }
            int prefix = prefixLength(playlists.length(playlist));
            if (isNearIdenticalToOneListed(playlist, prefix)) {
                dropped.set(playlist);
            } else {
                list(playlist, prefix);
            }
        }
        return dropped;
    }

    private boolean isNearIdenticalToOneListed(int playlist, int prefix) {
        int start = playlists.start(playlist);
        int maxLength = (int) Math.floor(playlists.length(playlist) / threshold + 1e-9);
        for (int i = start; i < start + prefix; i++) {
            // The lists begin with the shortest, so the rest of one is too long as well.
            for (int at = heads[ranks[i]];
                    at >= 0 && playlists.length(listed.get(at)) <= maxLength;
                    at = before.get(at)) {
                int other = listed.get(at);
                if (comparedWith[other] != playlist + 1) {
                    comparedWith[other] = playlist + 1;
                    if (isNearIdentical(playlist, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void list(int playlist, int prefix) {
        int start = playlists.start(playlist);
        for (int i = start; i < start + prefix; i++) {
            before.add(heads[ranks[i]]);
            heads[ranks[i]] = listed.size();
            listed.add(playlist);
        }
    }

    /// Two sets of which the longer has n elements share at least ceil(threshold n), so one of the first
    /// n - ceil(threshold n) + 1 of each is shared.
    private int prefixLength(int length) {
        return length - atLeast(threshold * length) + 1;
    }

    private boolean isNearIdentical(int a, int b) {
        int i = playlists.start(a);
        int j = playlists.start(b);
        int endA = playlists.end(a);
        int endB = playlists.end(b);
        int both = endA - i + endB - j;
        int missing = atLeast(threshold / (1 + threshold) * both);
        if (differentBits(a, b) > both - 2 * missing) {
            return false;
        }
        while (missing > 0 && Math.min(endA - i, endB - j) >= missing) {
            if (ranks[i] == ranks[j]) {
                missing--;
                i++;
                j++;
            } else if (ranks[i] < ranks[j]) {
                i++;
            } else {
                j++;
            }
        }
        return missing == 0;
    }

    private int differentBits(int a, int b) {
        int bits = 0;
        for (int word = 0; word < BITMAP_WORDS; word++) {
            bits += Long.bitCount(bitmaps[a * BITMAP_WORDS + word] ^ bitmaps[b * BITMAP_WORDS + word]);
        }
        return bits;
    }

    private static long[] bitmaps(WorkingPlaylists playlists, int[] ranks) {
        long[] bitmaps = new long[Math.multiplyExact(playlists.size(), BITMAP_WORDS)];
        for (int playlist = 0; playlist < playlists.size(); playlist++) {
            for (int i = playlists.start(playlist); i < playlists.end(playlist); i++) {
                int bit = (ranks[i] * 0x9E3779B9) >>> 24; // the top 8 bits: 0 to 255
                bitmaps[playlist * BITMAP_WORDS + (bit >> 6)] ^= 1L << bit;
            }
        }
        return bitmaps;
    }

    /// The least whole number that is not below, but for rounding.
    private static int atLeast(double value) {
        return (int) Math.ceil(value - 1e-9);
    }

    private int[] longestFirst() {
        long[] keys = new long[playlists.size()];
        for (int playlist = 0; playlist < keys.length; playlist++) {
            keys[playlist] = (long) -playlists.length(playlist) << 32 | playlist;
        }
        Arrays.sort(keys);
        return lowerHalves(keys);
    }

    private static int[] sortedRanks(WorkingPlaylists playlists, int tracks) {
        int[] rankOf = rarestFirst(playlists.counts(tracks));
        int[] ranks = new int[playlists.entryCount()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rankOf[playlists.entry(i)];
        }
        for (int playlist = 0; playlist < playlists.size(); playlist++) {
            Arrays.sort(ranks, playlists.start(playlist), playlists.end(playlist));
        }
        return ranks;
    }

    /// The rank of each track: 0 for the one with the lowest count.
    private static int[] rarestFirst(int[] counts) {
        long[] keys = new long[counts.length];
        for (int track = 0; track < keys.length; track++) {
            keys[track] = (long) counts[track] << 32 | track;
        }
        Arrays.sort(keys);
        int[] tracks = lowerHalves(keys);
        int[] rankOf = new int[tracks.length];
        for (int rank = 0; rank < tracks.length; rank++) {
            rankOf[tracks[rank]] = rank;
        }
        return rankOf;
    }

    private static int[] lowerHalves(long[] keys) {
        int[] halves = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            halves[i] = (int) keys[i];
        }
        return halves;
    }
}
