package deejai.playlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Choices from which a walk could not go on within the time, so that the next one takes others: a search in
/// depth, which takes back the last choice first.
final class DeadEnds {

    /// by place: rows that lead nowhere there, after the same tracks before
    private final List<Set<Integer>> rows = new ArrayList<>();

    /// True for a row that leads nowhere.
    ///
    /// @param place number of tracks before it
    boolean has(int place, int row) {
        return place < rows.size() && rows.get(place).contains(row);
    }

    /// Takes back the last choice of a walk that could not go on.
    ///
    /// @param tracks the walk
    /// @return false where nothing was chosen, so that there is nothing left to try
    boolean stepBack(List<PlaylistTrack> tracks) {
        int place = tracks.size() - 1;
        while (place >= 0 && tracks.get(place).waypoint()) {
            place--;
        }
        if (place < 0) {
            return false;
        }
        while (rows.size() <= place) {
            rows.add(new HashSet<>());
        }
        // What led nowhere after this choice may do after another.
        rows.subList(place + 1, rows.size()).clear();
        rows.get(place).add(tracks.get(place).row());
        return true;
    }
}
