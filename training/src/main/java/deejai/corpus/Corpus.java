package deejai.corpus;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Playlists as lists of track numbers, 0 to `tracks() - 1`, all in one array: what the trainers read. Each counts as
/// much as its weight says: one of weight 2 as much as two that are equal, of weight 1.
///
/// Immutable; safe for use by several threads.
public final class Corpus {

    /// track numbers of all playlists, one playlist after the other
    private final int[] entries;

    /// playlists + 1 positions in `entries`: playlist `i` is starts[i]..starts[i + 1]
    private final int[] starts;

    /// occurrences of each track
    private final int[] counts;

    /// of each playlist; null where all are 1
    private final float @Nullable [] weights;

    private Corpus(int[] entries, int[] starts, int[] counts, float @Nullable [] weights) {
        this.entries = entries;
        this.starts = starts;
        this.counts = counts;
        this.weights = weights;
    }

    /// A corpus of arrays that nobody changes afterwards; saves copying them.
    ///
    /// @param entries track numbers of all playlists, one playlist after the other
    /// @param starts  playlists + 1 positions in `entries`
    /// @throws IllegalArgumentException if there is no such track
    static Corpus of(int[] entries, int[] starts, int tracks) {
        int[] counts = new int[tracks];
        for (int track : entries) {
            if (track < 0 || track >= tracks) {
                throw new IllegalArgumentException("track must be 0 to " + (tracks - 1) + ": " + track);
            }
            counts[track]++;
        }
        return new Corpus(entries, starts, counts, null);
    }

    /// The same playlists with other weights.
    ///
    /// @param weights of each playlist, above 0 and finite; not to be changed afterwards
    /// @throws IllegalArgumentException if they are not as many as playlists, or out of range
    public Corpus withWeights(float[] weights) {
        if (weights.length != playlists()) {
            throw new IllegalArgumentException("weights must be " + playlists() + ": " + weights.length);
        }
        for (float weight : weights) {
            if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight must be above 0 and finite: " + weight);
            }
        }
        return new Corpus(entries, starts, counts, weights);
    }

    /// How much a playlist counts; 1 unless something else is said.
    public float weight(int playlist) {
        return weights == null ? 1 : weights[playlist];
    }

    /// True if weights were given.
    public boolean isWeighted() {
        return weights != null;
    }

    /// Number of playlists.
    public int playlists() {
        return starts.length - 1;
    }

    /// Number of different tracks, those that no playlist holds too.
    public int tracks() {
        return counts.length;
    }

    /// Number of entries of all playlists together.
    public int entries() {
        return entries.length;
    }

    /// Position of the first entry of a playlist.
    public int start(int playlist) {
        return starts[playlist];
    }

    /// Position after the last entry of a playlist.
    public int end(int playlist) {
        return starts[playlist + 1];
    }

    /// The track of an entry.
    public int track(int entry) {
        return entries[entry];
    }

    /// A copy of a playlist.
    public int[] playlist(int playlist) {
        return Arrays.copyOfRange(entries, start(playlist), end(playlist));
    }

    /// Occurrences of a track in all playlists.
    public int count(int track) {
        return counts[track];
    }

    /// Collects playlists.
    public static final class Builder {

        private final int tracks;
        private int[] entries = new int[1024];
        private int[] starts = new int[256];
        private int playlists;

        /// @param tracks number of different tracks, at least 0
        public Builder(int tracks) {
            if (tracks < 0) {
                throw new IllegalArgumentException("tracks must be at least 0: " + tracks);
            }
            this.tracks = tracks;
        }

        /// Adds a playlist.
        ///
        /// @param playlist track numbers in playing order
        /// @throws IllegalArgumentException if there is no such track
        public Builder add(int... playlist) {
            int from = starts[playlists];
            int to = Math.addExact(from, playlist.length);
            if (to > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(to, grown(entries.length)));
            }
            for (int track : playlist) {
                if (track < 0 || track >= tracks) {
                    throw new IllegalArgumentException("track must be 0 to " + (tracks - 1) + ": " + track);
                }
            }
            System.arraycopy(playlist, 0, entries, from, playlist.length);
            playlists++;
            if (playlists == starts.length) {
                starts = Arrays.copyOf(starts, grown(starts.length));
            }
            starts[playlists] = to;
            return this;
        }

        /// The corpus of what was added.
        public Corpus build() {
            int[] ends = Arrays.copyOf(starts, playlists + 1);
            int[] all = Arrays.copyOf(entries, ends[playlists]);
            int[] counts = new int[tracks];
            for (int track : all) {
                counts[track]++;
            }
            return new Corpus(all, ends, counts, null);
        }

        private static int grown(int length) {
            return (int) Math.min(Integer.MAX_VALUE - 8L, length * 2L);
        }
    }
}
