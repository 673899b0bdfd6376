package deejai.server.savedplaylists;

import deejai.server.database.StoredText;
import org.jspecify.annotations.Nullable;

/// A track of a saved playlist, with what it takes to show it when it is no longer in the library.
///
/// @param trackId  the library's id; null if it never was in the library
/// @param artist   may be empty; cut after [#LONGEST_TEXT] characters
/// @param title    may be empty; cut after [#LONGEST_TEXT] characters
/// @param seconds  its length; 0 if that is not known
/// @param waypoint true if the one who made the playlist gave it
/// @param isrc     International Standard Recording Code; null if that is not known
public record SavedTrack(
        @Nullable String trackId,
        String artist,
        String title,
        double seconds,
        boolean waypoint,
        @Nullable String isrc) {

    /// Characters that are kept of a text.
    public static final int LONGEST_TEXT = 500;

    /// Takes what cannot be stored out of the texts.
    public SavedTrack {
        trackId = trackId == null ? null : StoredText.clean(trackId, LONGEST_TEXT);
        artist = StoredText.clean(artist, LONGEST_TEXT);
        title = StoredText.clean(title, LONGEST_TEXT);
        isrc = isrc == null ? null : StoredText.clean(isrc, LONGEST_TEXT);
        if (!(seconds >= 0 && Double.isFinite(seconds))) {
            throw new IllegalArgumentException("seconds must be 0 or more: " + seconds);
        }
    }
}
