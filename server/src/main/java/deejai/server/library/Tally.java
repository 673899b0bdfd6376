package deejai.server.library;

import deejai.server.library.LibraryStatistics.Count;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts tracks by names, of which several spellings may mean the same.
final class Tally {

    private static final Comparator<Map.Entry<String, Entry>> MOST_FIRST = Comparator.comparingInt(
                    (Map.Entry<String, Entry> entry) -> entry.getValue().tracks)
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Map<String, Entry> entries = new HashMap<>();

    private static final class Entry {

        private final String spelling;
        private int tracks;

        Entry(String spelling) {
            this.spelling = spelling;
        }
    }

    /// Counts a track.
    ///
    /// @param key      the same for all spellings
    /// @param spelling the first one of a key is shown
    void add(String key, String spelling) {
        entries.computeIfAbsent(key, _ -> new Entry(spelling)).tracks++;
    }

    /// Number of different names.
    int size() {
        return entries.size();
    }

    /// Those with most tracks first, names with equally many by key.
    List<Count> most(int limit) {
        return entries.entrySet().stream()
                .sorted(MOST_FIRST)
                .limit(limit)
                .map(entry -> new Count(entry.getValue().spelling, entry.getValue().tracks))
                .toList();
    }
}
