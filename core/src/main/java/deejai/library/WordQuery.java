package deejai.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a search, ready to be looked up in indexed tracks. Its [#rank] is the definition of what a search
/// finds and in which order.
final class WordQuery {

    /// What the rank of a track gains whose title, artist or both are what is searched.
    static final int EXACT_NAME = 1000;

    /// Words that many names have and many people leave out.
    private static final Set<String> OPTIONAL = Set.of("and", "the");

    private static final int NOT_FOUND = 0;

    /// ways to read the search; in each, all the needles must be found in the text of a track
    private final List<List<Needle>> readings;

    /// letters of the whole search, to compare with titles and artists
    private final String letters;

    private WordQuery(List<List<Needle>> readings, String letters) {
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
        Set<List<Needle>> readings = new LinkedHashSet<>();
        if (!apart.isEmpty()) {
            readings.add(needles(apart));
            readings.add(needles(joined));
        }
        if (!letters.isEmpty()) {
            readings.add(needles(List.of(letters)));
        }
        return new WordQuery(List.copyOf(readings), letters);
    }

    /// True for a search without a word.
    boolean isEmpty() {
        return readings.isEmpty();
    }

    /// The ways to read the search; in each, all the needles must be found.
    List<List<Needle>> readings() {
        return readings;
    }

    /// The letters of the whole search, see [IndexedTrack#nameLetters].
    String letters() {
        return letters;
    }

    /// How well a track fits, the higher the better; 0 where a word is missing. It is the best of the ranks by the
    /// readings, and [#EXACT_NAME] more where the track is named as the search.
    int rank(IndexedTrack track) {
        int best = NOT_FOUND;
        for (List<Needle> reading : readings) {
            best = Math.max(best, rank(reading, track));
        }
        return best > NOT_FOUND && track.isNamed(letters) ? best + EXACT_NAME : best;
    }

    /// The mean of the scores of the needles, rounded down; 0 where one is missing.
    private static int rank(List<Needle> needles, IndexedTrack track) {
        int sum = 0;
        for (Needle needle : needles) {
            int score = score(needle, track);
            if (score == NOT_FOUND) {
                return NOT_FOUND;
            }
            sum += score;
        }
        return sum / needles.size();
    }

    /// The score of the best fit of a needle.
    private static int score(Needle needle, IndexedTrack track) {
        String text = track.text();
        int best = NOT_FOUND;
        int at = text.indexOf(needle.text(), track.wordsStart());
        while (at >= 0 && best < Fit.WHOLE_WORD_OF_NAME.score()) {
            int end = at + needle.text().length();
            boolean whole = isGap(text.charAt(end)) && (!needle.isAnywhere() || isGap(text.charAt(at - 1)));
            best = Math.max(best, fit(at, whole, track).score());
            at = text.indexOf(needle.text(), at + 1);
        }
        return best;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n';
    }

    private static Fit fit(int at, boolean whole, IndexedTrack track) {
        if (at < track.albumStart()) {
            return whole ? Fit.WHOLE_WORD_OF_NAME : Fit.BEGINNING_IN_NAME;
        }
        if (at < track.pathStart()) {
            return whole ? Fit.WHOLE_WORD_OF_ALBUM : Fit.BEGINNING_IN_ALBUM;
        }
        return whole ? Fit.WHOLE_WORD_OF_PATH : Fit.BEGINNING_IN_PATH;
    }

    /// What to look for. Words that may be missing are left out unless there are no others.
    private static List<Needle> needles(List<String> words) {
        List<String> required =
                words.stream().filter(word -> !OPTIONAL.contains(word)).toList();
        return (required.isEmpty() ? words : required)
                .stream().map(IndexedTrack::cut).distinct().map(Needle::of).toList();
    }
}
