package deejai.library;

/// A text to look for in the texts of tracks: a space and the beginning of a word, or, in scripts without spaces,
/// what may stand at any place of a word.
///
/// @param text never empty; a space stands at its first place or nowhere
record Needle(String text) {

    /// The needle that finds a word.
    static Needle of(String word) {
        return new Needle(isWrittenWithoutSpaces(word) ? word : " " + word);
    }

    /// True if it may stand at any place of a word, false if only at its beginning.
    boolean isAnywhere() {
        return text.charAt(0) != ' ';
    }

    /// The text without the space.
    String word() {
        return isAnywhere() ? text : text.substring(1);
    }

    /// True for words that hold a letter of a script that writes no spaces between words.
    static boolean isWrittenWithoutSpaces(String word) {
        return word.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }
}
