package deejai.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Text as people mean it when they look for music or compare names: without case, accents, apostrophes and the
/// punctuation between words. "Motörhead" and "motorhead" fold alike, so do "Don't" and "dont".
public final class TextFolding {

    /// Letters that Unicode does not take apart into a base letter and a mark.
    private static final Map<Character, String> PLAIN_LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ŋ', "n"),
            Map.entry('ı', "i"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('þ', "th"));

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private TextFolding() {}

    /// The text in lower case, without accents, ligatures and typographic variants; punctuation and spaces stay.
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        // A lone acute accent serves as an apostrophe; Unicode would make it a space and a mark.
        String decomposed = Normalizer.normalize(lower.replace('´', '\''), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (isHalfOfPair(decomposed, i)) {
                folded.append('\uFFFD');
            } else if (!isAccent(letter)) {
                String plain = PLAIN_LETTERS.get(letter);
                folded.append(plain == null ? String.valueOf(letter) : plain);
            }
        }
        // Marks that make another letter (Japanese voicing, Korean syllables) go back to where they were.
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /// The letters and digits of the text, folded and without anything between them: "AC/DC" gives "acdc". A text
    /// of other characters only ("!!!") gives those, so that it is empty for blank texts alone.
    public static String letters(String text) {
        String folded = fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(TextFolding::isWordCharacter).forEach(letters::appendCodePoint);
        if (!letters.isEmpty()) {
            return letters.toString();
        }
        folded.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// The words of a text, folded, in their order: "AC/DC & Friends" gives "ac", "dc", "and" and "friends". What
    /// has neither letters nor digits between white space ("!!!") is a word of its own.
    public static List<String> wordsOf(String text) {
        return tokens(text).stream().flatMap(token -> words(token).stream()).toList();
    }

    /// The folded text cut at white space, punctuation still in place.
    static List<String> tokens(String text) {
        return WHITE_SPACE
                .splitAsStream(fold(text))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /// The words of a folded text that holds no white space: "ac/dc" gives "ac" and "dc", "don't" gives "dont", "&"
    /// gives "and", and what has neither letters nor digits ("!!!") gives itself.
    static List<String> words(String folded) {
        if (folded.equals("&")) {
            return List.of("and");
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(c -> {
            if (isWordCharacter(c)) {
                word.appendCodePoint(c);
            } else if (!isApostrophe(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words.isEmpty() ? List.of(folded) : words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Accents of Latin, Greek and Cyrillic letters. Marks of other scripts make another letter or vowel and stay.
    private static boolean isAccent(char c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    /// A surrogate without its other half, which damaged tags hold and UTF-8 cannot.
    private static boolean isHalfOfPair(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? text.codePointAt(at) == c
                : Character.isLowSurrogate(c) && text.codePointBefore(at + 1) == c;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u2032' || c == '`';
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
