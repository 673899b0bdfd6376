package deejai.snapshot;

import deejai.playlist.TrackKeys;
import java.io.IOException;
import java.util.stream.IntStream;

/// The keys of a snapshot: four sections of ints, as [TrackKeys] takes them.
final class StoredKeys {

    private static final String SONGS = "key.songs";
    private static final String ALBUMS = "key.albums";
    private static final String ARTIST_STARTS = "key.artist-starts";
    private static final String ARTISTS = "key.artists";

    private StoredKeys() {}

    static TrackKeys read(SectionFile file) {
        return new TrackKeys(file.ints(SONGS), file.ints(ALBUMS), file.ints(ARTIST_STARTS), file.ints(ARTISTS));
    }

    static void write(SectionWriter out, TrackKeys keys) throws IOException {
        write(out, SONGS, IntStream.range(0, keys.rows()).map(keys::song));
        write(out, ALBUMS, IntStream.range(0, keys.rows()).map(keys::album));
        int[] starts = new int[keys.rows() + 1];
        for (int row = 0; row < keys.rows(); row++) {
            starts[row + 1] = starts[row] + (int) keys.artists(row).count();
        }
        write(out, ARTIST_STARTS, IntStream.of(starts));
        write(out, ARTISTS, IntStream.range(0, keys.rows()).flatMap(keys::artists));
    }

    private static void write(SectionWriter out, String name, IntStream values) throws IOException {
        out.section(name, () -> {
            for (var value = values.iterator(); value.hasNext(); ) {
                out.putInt(value.nextInt());
            }
        });
    }
}
