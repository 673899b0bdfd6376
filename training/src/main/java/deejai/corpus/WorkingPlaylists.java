package deejai.corpus;

import java.util.Arrays;
import java.util.BitSet;

/// Playlists while they are cleaned: all in one array, which every step packs tighter in place.
///
/// Not safe for use by several threads.
final class WorkingPlaylists {

    private final int[] entries;

    /// playlist `i` is starts[i]..starts[i + 1]
    private final int[] starts;

    /// what number each playlist had among those that were collected
    private final int[] origins;

    private int size;

    private WorkingPlaylists(int[] entries, int[] starts, int[] origins, int size) {
        this.entries = entries;
        this.starts = starts;
        this.origins = origins;
        this.size = size;
    }

    /// The playlists as they were collected, without those of which a newer state was read; entries are records.
    static WorkingPlaylists newestOf(CollectedPlaylists collected) {
        int playlists = 0;
        int entryCount = 0;
        for (int playlist = 0; playlist < collected.size(); playlist++) {
            if (!collected.isOutdated(playlist)) {
                playlists++;
                entryCount += collected.end(playlist) - collected.start(playlist);
            }
        }
        int[] entries = new int[entryCount];
        int[] starts = new int[playlists + 1];
        int[] origins = new int[playlists];
        int at = 0;
        for (int playlist = 0; playlist < collected.size(); playlist++) {
            if (!collected.isOutdated(playlist)) {
                origins[at] = playlist;
                starts[at + 1] = starts[at] + collected.copy(playlist, entries, starts[at]);
                at++;
            }
        }
        return new WorkingPlaylists(entries, starts, origins, playlists);
    }

    int size() {
        return size;
    }

    int entryCount() {
        return starts[size];
    }

    int start(int playlist) {
        return starts[playlist];
    }

    int end(int playlist) {
        return starts[playlist + 1];
    }

    int length(int playlist) {
        return starts[playlist + 1] - starts[playlist];
    }

    int entry(int index) {
        return entries[index];
    }

    /// The number that a playlist had among those that were collected.
    int origin(int playlist) {
        return origins[playlist];
    }

    /// How often each number occurs.
    ///
    /// @param numbers entries are 0 to `numbers - 1`
    int[] counts(int numbers) {
        int[] counts = new int[numbers];
        for (int i = 0; i < entryCount(); i++) {
            counts[entries[i]]++;
        }
        return counts;
    }

    /// Puts other numbers in place of the entries; those whose number is negative go.
    void renumber(int[] numbers) {
        pack((playlist, from, to, target) -> {
            int at = target;
            for (int i = from; i < to; i++) {
                int number = numbers[entries[i]];
                if (number >= 0) {
                    entries[at++] = number;
                }
            }
            return at;
        });
    }

    /// Keeps the first of the entries of a playlist that are equal.
    ///
    /// @param numbers entries are 0 to `numbers - 1`
    void dropRepeats(int numbers) {
        int[] lastSeen = new int[numbers];
        pack((playlist, from, to, target) -> {
            int at = target;
            for (int i = from; i < to; i++) {
                int number = entries[i];
                if (lastSeen[number] != playlist + 1) {
                    lastSeen[number] = playlist + 1;
                    entries[at++] = number;
                }
            }
            return at;
        });
    }

    /// Keeps the first entries of each playlist.
    void cut(int maxLength) {
        pack((playlist, from, to, target) -> {
            int count = Math.min(to - from, maxLength);
            System.arraycopy(entries, from, entries, target, count);
            return target + count;
        });
    }

    /// Drops playlists.
    void drop(BitSet dropped) {
        int kept = 0;
        int at = 0;
        for (int playlist = 0; playlist < size; playlist++) {
            if (!dropped.get(playlist)) {
                int from = starts[playlist];
                int length = starts[playlist + 1] - from;
                System.arraycopy(entries, from, entries, at, length);
                starts[kept] = at;
                origins[kept] = origins[playlist];
                at += length;
                kept++;
            }
        }
        starts[kept] = at;
        size = kept;
    }

    /// Drops playlists that are too short.
    void dropShorterThan(int minLength) {
        BitSet dropped = new BitSet();
        for (int playlist = 0; playlist < size; playlist++) {
            if (length(playlist) < minLength) {
                dropped.set(playlist);
            }
        }
        drop(dropped);
    }

    /// The corpus of these playlists.
    ///
    /// @param tracks entries are 0 to `tracks - 1`
    Corpus corpus(int tracks) {
        return Corpus.of(Arrays.copyOf(entries, entryCount()), Arrays.copyOf(starts, size + 1), tracks);
    }

    /// Moves what is to stay of a playlist to the left.
    private interface Packer {
        /// @return the position after what stays, which begins at `target`, at most `from`
        int pack(int playlist, int from, int to, int target);
    }

    private void pack(Packer packer) {
        int target = 0;
        int from = 0;
        for (int playlist = 0; playlist < size; playlist++) {
            int to = starts[playlist + 1];
            target = packer.pack(playlist, from, to, target);
            starts[playlist + 1] = target;
            from = to;
        }
    }
}
