package deejai.corpus;

import java.util.List;

/// The tracks of a corpus by their numbers: a million descriptions in two arrays.
///
/// Immutable; safe for use by several threads.
public final class Vocabulary {

    private final byte[] bytes;
    private final int[] starts;

    /// number + 1 of a track, by hash of its key; 0 is free; made when it is first asked for
    private int[] slots = new int[0];

    /// @param bytes  encoded descriptions, one after the other
    /// @param starts tracks + 1 positions in `bytes`
    Vocabulary(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /// The vocabulary of a list, numbered in its order.
    public static Vocabulary of(List<TrackDescription> tracks) {
        Builder builder = new Builder(tracks.size());
        tracks.forEach(builder::add);
        return builder.build();
    }

    /// Number of tracks.
    public int size() {
        return starts.length - 1;
    }

    /// The description of a track; its [TrackDescription#key] is its own.
    ///
    /// @param track 0 to `size() - 1`
    public TrackDescription track(int track) {
        return TrackEncoding.decode(bytes, starts[track], starts[track + 1]);
    }

    /// The number of the track with a key; -1 if there is none.
    public int find(String key) {
        int[] table = slots();
        int mask = table.length - 1;
        int slot = slot(key, mask);
        while (table[slot] != 0) {
            if (track(table[slot] - 1).key().equals(key)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int track) {
        return starts[track];
    }

    private synchronized int[] slots() {
        if (slots.length == 0) {
            int[] table = new int[Integer.highestOneBit(Math.max(1, size())) * 4];
            int mask = table.length - 1;
            for (int track = 0; track < size(); track++) {
                int slot = slot(track(track).key(), mask);
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = track + 1;
            }
            slots = table;
        }
        return slots;
    }

    private static int slot(String key, int mask) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & mask;
    }

    /// Collects descriptions.
    static final class Builder {

        private final TrackEncoding encoding = new TrackEncoding();
        private final GrowingBytes bytes = new GrowingBytes();
        private final int[] starts;
        private int size;

        Builder(int tracks) {
            starts = new int[tracks + 1];
        }

        void add(TrackDescription track) {
            int length = encoding.encode(track);
            bytes.append(encoding.bytes(), length);
            size++;
            starts[size] = bytes.length();
        }

        Vocabulary build() {
            return new Vocabulary(bytes.toArray(), starts);
        }
    }
}
