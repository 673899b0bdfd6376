package deejai.server.tracks;

import deejai.library.TextFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Finds names by words, in one text that holds them all: a scan of it takes about a millisecond for each million of
/// characters, and no more memory than the text.
///
/// Immutable; safe for use by several threads.
final class NameIndex {

    private static final char END = '\n';

    /// for each entry its key, END, its words with a space before each, END
    private final String text;

    /// entries + 1 positions in the text, of the END before each entry
    private final int[] starts;

    private NameIndex(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /// Adds entries one after the other.
    static final class Builder {

        private final StringBuilder text = new StringBuilder().append(END);
        private final int[] starts;
        private int entries;

        Builder(int entries) {
            starts = new int[entries + 1];
        }

        /// @param key   what the entry is found by as a whole; without line ends
        /// @param names whose words it is searched by
        Builder add(String key, String names) {
            starts[entries++] = text.length() - 1;
            text.append(key).append(END);
            TextFolding.wordsOf(names).forEach(word -> text.append(' ').append(word));
            text.append(END);
            return this;
        }

        NameIndex build() {
            starts[entries] = text.length() - 1;
            return new NameIndex(text.toString(), starts);
        }
    }

    /// The entry of a key.
    OptionalInt find(String key) {
        String wanted = END + key + END;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int entry = entryAt(at);
            if (starts[entry] == at) {
                return OptionalInt.of(entry);
            }
        }
        return OptionalInt.empty();
    }

    /// The entries of which each word of the query begins a word: those first that begin with the query, and then in
    /// the order in which they were added.
    ///
    /// @param query blank for all entries
    /// @param limit at most so many
    List<Integer> search(String query, int limit) {
        List<String> words =
                TextFolding.wordsOf(query).stream().map(word -> " " + word).toList();
        if (words.isEmpty()) {
            return Stream.iterate(0, entry -> entry + 1)
                    .limit(Math.min(limit, starts.length - 1))
                    .toList();
        }
        String beginning = END + String.join("", words);
        // The longest word is the rarest, mostly.
        String rarest = words.stream()
                .reduce((one, other) -> other.length() > one.length() ? other : one)
                .orElseThrow();
        List<Integer> best = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        int at = text.indexOf(rarest);
        while (at >= 0 && best.size() < limit) {
            int entry = entryAt(at);
            int end = starts[entry + 1];
            if (words.stream().allMatch(word -> text.indexOf(word, starts[entry], end) >= 0)) {
                List<Integer> list = text.indexOf(beginning, starts[entry], end) >= 0 ? best : others;
                if (list.size() < limit) {
                    list.add(entry);
                }
            }
            at = text.indexOf(rarest, end);
        }
        return Stream.concat(best.stream(), others.stream()).limit(limit).toList();
    }

    private int entryAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }
}
