package deejai.server.database;

/// Text from outside as it is kept and shown: without what no database takes and what would disturb the text beside
/// it on a page.
public final class StoredText {

    private StoredText() {}

    /// The text without control characters, marks that turn the direction of writing and halves of surrogate pairs;
    /// line breaks and tabs become spaces. Trimmed, and cut after `most` characters (code points).
    public static String clean(String text, int most) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), 2 * most));
        text.codePoints()
                .map(c -> isBreak(c) ? ' ' : c)
                .filter(StoredText::isKept)
                .dropWhile(Character::isWhitespace)
                .limit(most)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// Number of characters (code points) of a text.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isKept(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && !turnsDirection(c);
    }

    /// Embeddings, overrides and isolates, of which an unclosed one reaches beyond its text. Letters that are written
    /// from right to left need none.
    private static boolean turnsDirection(int c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
