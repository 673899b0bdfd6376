package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words that a track must all have in its title, album, genres or path. They match as whole words, without case
/// and accents; `*` at the end of a word stands for any ending ("audiobook*"). Scripts without spaces match
/// anywhere.
///
/// @param parts texts to look for in the words of a track, at least one; a space at an end of one is the edge of a word
public record WordPattern(List<String> parts) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    public WordPattern {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("pattern must hold at least one word: none");
        }
    }

    /// The pattern that a text writes.
    ///
    /// @throws IllegalArgumentException if it is blank
    public static WordPattern of(String text) {
        List<String> parts = new ArrayList<>();
        for (String word : WHITE_SPACE.splitAsStream(text.strip()).toList()) {
            List<String> folded = TextFolding.wordsOf(word);
            IntStream.range(0, folded.size())
                    .mapToObj(i -> part(folded.get(i), i == folded.size() - 1 && word.endsWith("*")))
                    .forEach(parts::add);
        }
        return new WordPattern(parts);
    }

    private static String part(String word, boolean anyEnding) {
        if (word.codePoints().anyMatch(Character::isIdeographic)) {
            return word;
        }
        return anyEnding ? " " + word : " " + word + " ";
    }

    /// True if all the words are among these.
    ///
    /// @param words as [#wordsOf] gives them
    boolean isIn(String words) {
        return parts.stream().allMatch(words::contains);
    }

    /// The folded words of title, album, genres and path of a track, a space before and after each.
    static String wordsOf(Track track) {
        Stream<String> texts = Stream.concat(
                Stream.of(track.title(), track.path() == null ? "" : String.valueOf(track.path())),
                Stream.concat(Stream.ofNullable(track.tags().album()), track.tags().genres().stream()));
        return texts.flatMap(text -> TextFolding.wordsOf(text).stream()).collect(Collectors.joining(" ", " ", " "));
    }
}
