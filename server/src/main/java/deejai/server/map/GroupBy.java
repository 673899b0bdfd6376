package deejai.server.map;

import deejai.server.identity.Caller;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.util.Locale;

/// What the points of a map are grouped by.
enum GroupBy {
    GENRE,
    ARTIST,
    YEAR,
    FOLDER;

    /// What a client names.
    ///
    /// @throws IllegalArgumentException if it is none of these
    /// @throws ProblemException         if it is not for this caller
    static GroupBy parse(String word, Caller caller) {
        for (GroupBy by : values()) {
            if (by.name().toLowerCase(Locale.ROOT).equals(word)) {
                if (by == FOLDER && !caller.seesPaths()) {
                    throw new ProblemException(
                            ProblemCode.FORBIDDEN, "folders are for those who may see paths: sign in");
                }
                return by;
            }
        }
        throw new IllegalArgumentException("by must be genre, artist, year or folder: " + word);
    }
}
