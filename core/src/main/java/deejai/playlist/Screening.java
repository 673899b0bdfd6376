package deejai.playlist;

import deejai.library.Track;
import java.util.BitSet;
import java.util.List;

/// Asks a filter about the rows of a catalogue, each at most once: to make a track of a row costs far more than
/// to look the answer up.
final class Screening {

    private final Catalogue catalogue;
    private final List<Criterion> criteria;
    private final BitSet passed = new BitSet();

    /// rows that were turned away, by the first criterion that did
    private final BitSet[] refused;

    Screening(Catalogue catalogue, TrackFilter filter) {
        this.catalogue = catalogue;
        criteria = filter.criteria();
        refused = new BitSet[criteria.size()];
        for (int i = 0; i < refused.length; i++) {
            refused[i] = new BitSet();
        }
    }

    /// Number of criteria.
    int criteria() {
        return refused.length;
    }

    /// What turns tracks away, by number of the criterion.
    String text(int criterion) {
        return criteria.get(criterion).text();
    }

    /// Number of the first criterion that a row does not meet, -1 where it meets all.
    int firstUnmet(int row) {
        if (refused.length == 0 || passed.get(row)) {
            return -1;
        }
        for (int i = 0; i < refused.length; i++) {
            if (refused[i].get(row)) {
                return i;
            }
        }
        Track track = catalogue.track(row);
        for (int i = 0; i < refused.length; i++) {
            if (!criteria.get(i).test(track)) {
                refused[i].set(row);
                return i;
            }
        }
        passed.set(row);
        return -1;
    }
}
