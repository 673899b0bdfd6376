package deejai.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Tracks by row, 0 to `size() - 1`: the rows of the tables of their vectors.
///
/// Implementations are immutable and safe for use by several threads. Making a [Track] of a row may cost something,
/// so that what is asked of many rows has a method of its own.
public interface TrackTable {

    /// Number of tracks.
    int size();

    /// The track of a row.
    ///
    /// @throws IndexOutOfBoundsException if there is no such row
    Track track(int row);

    /// The row of a track, absent where the table does not have it.
    OptionalInt row(String id);

    /// Length of the track of a row in seconds, 0 where it is not known.
    default double durationSeconds(int row) {
        return track(row).durationSeconds();
    }

    /// Year of release of the track of a row, 0 where it is not known.
    default int year(int row) {
        return track(row).tags().year().orElse(0);
    }

    /// A table of the given tracks, in their order.
    ///
    /// @throws IllegalArgumentException if two tracks have the same id
    static TrackTable of(List<Track> tracks) {
        return new Listed(tracks);
    }

    /// Tracks on the heap.
    final class Listed implements TrackTable {

        private final List<Track> tracks;
        private final Map<String, Integer> rows;

        private Listed(List<Track> tracks) {
            this.tracks = List.copyOf(tracks);
            rows = HashMap.newHashMap(tracks.size());
            for (int row = 0; row < tracks.size(); row++) {
                String id = tracks.get(row).id();
                if (rows.put(id, row) != null) {
                    throw new IllegalArgumentException("tracks must have different ids: " + id);
                }
            }
        }

        @Override
        public int size() {
            return tracks.size();
        }

        @Override
        public Track track(int row) {
            return tracks.get(row);
        }

        @Override
        public OptionalInt row(String id) {
            Integer row = rows.get(id);
            return row == null ? OptionalInt.empty() : OptionalInt.of(row);
        }
    }
}
