package deejai.server.savedplaylists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of playlists.
///
/// @param playlists in the order of the list
/// @param next      the cursor to ask for what follows; null if nothing does
public record PlaylistPage(
        List<SavedPlaylist> playlists, @Nullable String next) {

    /// Copies the list.
    public PlaylistPage {
        playlists = List.copyOf(playlists);
    }
}
