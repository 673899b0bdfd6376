package deejai.evaluation;

import java.util.Locale;

/// What tracks may have in common, as people have written it down.
public enum Label {
    /// Kind of music.
    GENRE,
    /// Who plays.
    ARTIST,
    /// The release; two of the same title by different artists are two.
    ALBUM,
    /// Where the file came from: the first folder below the audio folder, or that folder.
    PACKAGE;

    /// The word for it: "genre".
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
