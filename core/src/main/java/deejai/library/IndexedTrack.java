package deejai.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A track and its folded text, laid out for searching: the letters of the artist, a line end, the letters of the
/// title, a line end, then a line each of words of the name, the album and the path. Every word has a space before
/// it, so that " moto" finds beginnings of words. A word stands in the first line it belongs to and not again.
///
/// @param titleStart where the letters of the title begin in the text
/// @param wordsStart where the words of the name (title and artists) begin
/// @param albumStart where the words of the album and its artist begin
/// @param pathStart  where the words of the path begin
record IndexedTrack(Track track, String text, int titleStart, int wordsStart, int albumStart, int pathStart) {

    /// So much of a word counts, and a thousand letters of a name: tags can hold anything, and a page of text in one
    /// must not make an index of text search grow with its square.
    private static final int LONGEST_WORD = 255;

    private static final int LONGEST_NAME = 1000;

    /// Indexes a track.
    ///
    /// @param rootNames number of leading names of the path to leave out
    static IndexedTrack of(Track track, int rootNames) {
        Text text = new Text();
        text.builder.append(nameLetters(track.artist())).append('\n');
        int titleStart = text.builder.length();
        text.builder.append(nameLetters(track.title())).append('\n');

        int wordsStart = text.builder.length();
        text.addWords(track.title());
        text.addWords(track.artist());
        int albumStart = text.endLine();
        String album = track.tags().album();
        if (album != null) {
            text.addWords(album);
        }
        String albumArtist = track.tags().albumArtist();
        if (albumArtist != null) {
            text.addWords(albumArtist);
        }
        int pathStart = text.endLine();
        Path path = track.path();
        if (path != null) {
            for (int i = rootNames; i < path.getNameCount(); i++) {
                String name = path.getName(i).toString();
                text.addWords(i == path.getNameCount() - 1 ? withoutExtension(name) : name);
            }
        }
        text.endLine();
        return new IndexedTrack(track, text.builder.toString(), titleStart, wordsStart, albumStart, pathStart);
    }

    /// What is left of a name when only its letters and digits count and a leading "the" does not: "The Beatles"
    /// gives "beatles".
    static String nameLetters(String name) {
        String trimmed = name.strip();
        boolean article = trimmed.length() > 4 && trimmed.substring(0, 4).equalsIgnoreCase("the ");
        return cut(TextFolding.letters(article ? trimmed.substring(4) : trimmed), LONGEST_NAME);
    }

    /// As much of a word as counts.
    static String cut(String word) {
        return cut(word, LONGEST_WORD);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /// The letters of the artist, see [#nameLetters].
    String artistLetters() {
        return text.substring(0, titleStart - 1);
    }

    /// The letters of the title, see [#nameLetters].
    String titleLetters() {
        return text.substring(titleStart, wordsStart - 1);
    }

    /// The words of a section, without those of the sections before it.
    List<String> words(Section section) {
        String line = switch (section) {
            case NAME -> text.substring(wordsStart, albumStart - 1);
            case ALBUM -> text.substring(albumStart, pathStart - 1);
            case PATH -> text.substring(pathStart, text.length() - 1);
        };
        return line.isEmpty() ? List.of() : List.of(line.substring(1).split(" "));
    }

    /// True if the letters are those of the title, of the artist, or of both in either order.
    boolean isNamed(String letters) {
        int artistLength = titleStart - 1;
        int titleLength = wordsStart - 1 - titleStart;
        if (letters.length() == titleLength && text.startsWith(letters, titleStart)) {
            return true;
        }
        if (letters.length() == artistLength && text.startsWith(letters)) {
            return true;
        }
        return letters.length() == artistLength + titleLength
                && (both(letters, 0, artistLength, titleStart, titleLength)
                        || both(letters, titleStart, titleLength, 0, artistLength));
    }

    private boolean both(String letters, int first, int firstLength, int second, int secondLength) {
        return text.regionMatches(first, letters, 0, firstLength)
                && text.regionMatches(second, letters, firstLength, secondLength);
    }

    private static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static final class Text {

        private final StringBuilder builder = new StringBuilder();
        private final Set<String> present = new HashSet<>();

        /// Adds the words of a text; of one written with punctuation inside also the whole, so that "acdc" finds
        /// "AC/DC".
        void addWords(String words) {
            for (String token : TextFolding.tokens(words)) {
                List<String> parts = TextFolding.words(token);
                parts.forEach(this::addWord);
                if (parts.size() > 1) {
                    addWord(String.join("", parts));
                }
            }
        }

        private void addWord(String whole) {
            String word = cut(whole);
            if (present.add(word)) {
                builder.append(' ').append(word);
            }
        }

        int endLine() {
            builder.append('\n');
            return builder.length();
        }
    }
}
