package deejai.server.savedplaylists;

import deejai.server.database.StoredText;
import java.util.List;

/// A playlist to be saved.
///
/// @param name       1 to [#LONGEST_NAME] characters, once control characters are taken out and it is trimmed
/// @param generation how it was made
/// @param visibility who comes across it
/// @param tracks     at most [#MOST_TRACKS], in their order
public record PlaylistDraft(String name, Generation generation, Visibility visibility, List<SavedTrack> tracks) {

    /// Characters of the longest name.
    public static final int LONGEST_NAME = 200;

    /// Tracks of the longest playlist.
    public static final int MOST_TRACKS = 1_000;

    /// Checks the name and the number of tracks.
    public PlaylistDraft {
        name = requireName(name);
        tracks = requireTracks(tracks);
    }

    /// The name as it is stored.
    static String requireName(String name) {
        String clean = StoredText.clean(name, LONGEST_NAME + 1);
        int length = StoredText.length(clean);
        if (length == 0 || length > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1.." + LONGEST_NAME + " characters: " + clean);
        }
        return clean;
    }

    static List<SavedTrack> requireTracks(List<SavedTrack> tracks) {
        if (tracks.size() > MOST_TRACKS) {
            throw new IllegalArgumentException("tracks must be at most " + MOST_TRACKS + ": " + tracks.size());
        }
        return List.copyOf(tracks);
    }
}
