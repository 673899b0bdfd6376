package deejai.server.map;

import deejai.playlist.Catalogue;
import deejai.projection.LibraryMap;
import deejai.projection.PlaceIndex;
import deejai.snapshot.LibrarySnapshot;
import java.util.Arrays;
import java.util.OptionalInt;

/// A map together with a state of the library: which point is which row of the catalogue.
///
/// Immutable; safe for use by several threads.
final class PlacedTracks {

    /// What stands for a point whose track the library does not have, and for a row that has no point.
    private static final int NONE = -1;

    private final LibrarySnapshot snapshot;
    private final LibraryMap map;
    private final int[] rows;
    private final int[] points;
    private final PlaceIndex places;

    PlacedTracks(LibrarySnapshot snapshot, LibraryMap map) {
        this.snapshot = snapshot;
        this.map = map;
        rows = new int[map.size()];
        points = new int[catalogue().size()];
        Arrays.fill(points, NONE);
        float[] xy = new float[2 * points.length];
        Arrays.fill(xy, Float.NaN);
        for (int point = 0; point < rows.length; point++) {
            int row = catalogue().row(map.tracks().get(point)).orElse(NONE);
            rows[point] = row;
            if (row != NONE) {
                points[row] = point;
                xy[2 * row] = map.x(point);
                xy[2 * row + 1] = map.y(point);
            }
        }
        places = new PlaceIndex(xy);
    }

    /// True if this is of that map and that state of the library.
    boolean isOf(LibrarySnapshot otherSnapshot, LibraryMap otherMap) {
        return snapshot == otherSnapshot && map == otherMap;
    }

    Catalogue catalogue() {
        return snapshot.catalogue();
    }

    LibraryMap map() {
        return map;
    }

    /// Row of the track of a point, empty where the library does not have it any more.
    OptionalInt row(int point) {
        return rows[point] == NONE ? OptionalInt.empty() : OptionalInt.of(rows[point]);
    }

    /// Point of a track, empty where it has none, or the library does not have it.
    OptionalInt point(String track) {
        OptionalInt row = catalogue().row(track);
        return row.isEmpty() || points[row.getAsInt()] == NONE
                ? OptionalInt.empty()
                : OptionalInt.of(points[row.getAsInt()]);
    }

    /// Where the rows lie.
    PlaceIndex places() {
        return places;
    }
}
