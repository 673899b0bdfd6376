package deejai.server.savedplaylists;

import deejai.library.TextFolding;
import deejai.server.database.StoredText;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The words that playlists are found by, folded as everywhere.
final class PlaylistWords {

    /// Characters that are kept of a word: enough to tell it from others.
    private static final int LONGEST = 40;

    /// Words of a query that count; nobody types more who looks for something.
    private static final int MOST_IN_QUERY = 8;

    private PlaylistWords() {}

    /// The words of a playlist's name and tracks, each once, sorted, as the index is.
    static SequencedSet<String> of(String name, List<SavedTrack> tracks) {
        SequencedSet<String> words = new TreeSet<>();
        Stream.concat(Stream.of(name), tracks.stream().flatMap(track -> Stream.of(track.artist(), track.title())))
                .flatMap(PlaylistWords::words)
                .forEach(words::add);
        return words;
    }

    /// The beginnings of words that a query asks for, without those that others of them imply.
    static List<String> ofQuery(String query) {
        List<String> words = words(query).distinct().limit(MOST_IN_QUERY).toList();
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .toList();
    }

    /// The first text after all that begin with `prefix`, in the order of UTF-8 bytes: no word holds the last
    /// character of Unicode, which is none.
    static String afterAllWith(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }

    private static Stream<String> words(String text) {
        return TextFolding.wordsOf(StoredText.clean(text, 2 * SavedTrack.LONGEST_TEXT)).stream()
                .map(word -> StoredText.clean(word, LONGEST))
                .filter(word -> !word.isEmpty());
    }
}
