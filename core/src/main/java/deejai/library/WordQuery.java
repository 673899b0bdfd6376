package deejai.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a search, ready to be looked up in indexed tracks.
final class WordQuery {

    /// Words that many names have and many people leave out.
    private static final Set<String> OPTIONAL = Set.of("and", "the");

    private static final int NOT_FOUND = 0;
    private static final int EXACT_NAME = 1000;
    private static final int WHOLE_WORD_OF_NAME = 80;
    private static final int WHOLE_WORD_OF_ALBUM = 60;
    private static final int BEGINNING_IN_NAME = 50;
    private static final int BEGINNING_IN_ALBUM = 30;
    private static final int WHOLE_WORD_OF_PATH = 20;
    private static final int BEGINNING_IN_PATH = 10;

    /// ways to read the search; in each, all the texts must be found in the text of a track
    private final List<List<String>> readings;

    /// letters of the whole search, to compare with titles and artists
    private final String letters;

    private WordQuery(List<List<String>> readings, String letters) {
        this.readings = readings;
        this.letters = letters;
    }

    /// Reads a search in up to three ways: "a-ha live" as the words a, ha, live; as aha, live; as ahalive.
    static WordQuery of(String search) {
        List<String> apart = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        for (String token : TextFolding.tokens(search)) {
            List<String> words = TextFolding.words(token);
            apart.addAll(words);
            joined.add(String.join("", words));
        }
        String letters = IndexedTrack.nameLetters(search);
        Set<List<String>> readings = new LinkedHashSet<>();
        if (!apart.isEmpty()) {
            readings.add(needles(apart));
            readings.add(needles(joined));
            readings.add(needles(List.of(letters)));
        }
        return new WordQuery(List.copyOf(readings), letters);
    }

    /// True for a search without a word.
    boolean isEmpty() {
        return readings.isEmpty();
    }

    /// How well a track fits, the higher the better; 0 where a word is missing.
    int rank(IndexedTrack track) {
        int best = NOT_FOUND;
        for (List<String> reading : readings) {
            best = Math.max(best, rank(reading, track));
        }
        return best > NOT_FOUND && track.isNamed(letters) ? best + EXACT_NAME : best;
    }

    /// The mean of the ranks of the texts, 0 where one is missing.
    private static int rank(List<String> needles, IndexedTrack track) {
        int sum = 0;
        for (String needle : needles) {
            int rank = rank(needle, track);
            if (rank == NOT_FOUND) {
                return NOT_FOUND;
            }
            sum += rank;
        }
        return sum / needles.size();
    }

    private static int rank(String needle, IndexedTrack track) {
        String text = track.text();
        int best = NOT_FOUND;
        int at = text.indexOf(needle, track.wordsStart());
        while (at >= 0 && best < WHOLE_WORD_OF_NAME) {
            int end = at + needle.length();
            boolean whole = text.charAt(end) <= ' ' && (needle.charAt(0) == ' ' || text.charAt(at - 1) <= ' ');
            best = Math.max(best, rank(at, whole, track));
            at = text.indexOf(needle, at + 1);
        }
        return best;
    }

    private static int rank(int at, boolean whole, IndexedTrack track) {
        if (at < track.albumStart()) {
            return whole ? WHOLE_WORD_OF_NAME : BEGINNING_IN_NAME;
        }
        if (at < track.pathStart()) {
            return whole ? WHOLE_WORD_OF_ALBUM : BEGINNING_IN_ALBUM;
        }
        return whole ? WHOLE_WORD_OF_PATH : BEGINNING_IN_PATH;
    }

    /// The texts to look for: beginnings of words, or any place for scripts without spaces. Words that may be
    /// missing are left out unless there are no others.
    private static List<String> needles(List<String> words) {
        List<String> required =
                words.stream().filter(word -> !OPTIONAL.contains(word)).toList();
        return (required.isEmpty() ? words : required)
                .stream()
                        .distinct()
                        .map(word -> isWrittenWithoutSpaces(word) ? word : " " + word)
                        .toList();
    }

    private static boolean isWrittenWithoutSpaces(String word) {
        return word.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }
}
