package deejai.library;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The tracks of a catalogue in the order that settles equal ranks: by folded name, then by path, then by id, then by
/// row. A position is a place in this order; a row is a place in the catalogue.
final class IndexedTracks {

    private final IntFunction<Track> tracks;

    /// rows of the catalogue by position
    private final int[] rows;

    /// leading names of the paths that are not searched
    private final int rootNames;

    private IndexedTracks(IntFunction<Track> tracks, int[] rows, int rootNames) {
        this.tracks = tracks;
        this.rows = rows;
        this.rootNames = rootNames;
    }

    /// Puts a catalogue in order.
    ///
    /// @param size   number of tracks
    /// @param tracks track by row, 0 to size - 1; asked more than once for each
    static IndexedTracks of(int size, IntFunction<Track> tracks) {
        // Only the names are held on the heap for all tracks at once: paths and ids decide between few.
        String[] names = new String[size];
        CommonFolders folders = new CommonFolders();
        for (int row = 0; row < size; row++) {
            Track track = tracks.apply(row);
            names[row] = TextFolding.fold(track.name());
            folders.add(track.path());
        }
        int[] rows = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> names[row])
                        .thenComparing(row -> String.valueOf(tracks.apply(row).path()))
                        .thenComparing(row -> tracks.apply(row).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        return new IndexedTracks(tracks, rows, folders.count());
    }

    /// Number of tracks.
    int size() {
        return rows.length;
    }

    /// The row of the track at a position.
    int row(int position) {
        return rows[position];
    }

    /// The track at a position with its folded text.
    IndexedTrack at(int position) {
        return IndexedTrack.of(tracks.apply(rows[position]), rootNames);
    }

    /// The leading folders that all paths share: they tell no track from another, so they are not searched.
    private static final class CommonFolders {

        private @Nullable Path first;
        private int count;

        void add(@Nullable Path path) {
            Path folder = path == null ? null : path.getParent();
            if (folder == null) {
                return;
            }
            if (first == null) {
                first = folder;
                count = folder.getNameCount();
            }
            int shared = 0;
            while (shared < Math.min(count, folder.getNameCount())
                    && folder.getName(shared).equals(first.getName(shared))) {
                shared++;
            }
            count = shared;
        }

        int count() {
            return count;
        }
    }
}
