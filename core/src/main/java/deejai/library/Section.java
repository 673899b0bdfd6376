package deejai.library;

import java.util.Locale;

/// A part of what is searched of a track. In a text index each has four fields, whose postings are those that the
/// needles of a search ask for.
enum Section {
    /// the title and the artists
    NAME,
    /// the album and its artist
    ALBUM,
    /// the folders and the file, without those that all tracks share
    PATH;

    private final String field = name().toLowerCase(Locale.ROOT);
    private final String words = field + ".words";
    private final String beginnings = field + ".beginnings";
    private final String tails = field + ".tails";
    private final String pieces = field + ".pieces";

    /// Name of the field that holds the words.
    String words() {
        return words;
    }

    /// Name of the field that holds the short beginnings of the words.
    String beginnings() {
        return beginnings;
    }

    /// Name of the field that holds the words written without spaces, from each of their characters on.
    String tails() {
        return tails;
    }

    /// Name of the field that holds the short beginnings of the tails.
    String pieces() {
        return pieces;
    }
}
