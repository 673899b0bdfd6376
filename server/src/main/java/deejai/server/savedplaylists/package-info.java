/// Playlists that people saved: found again by search and in lists, rated, exported. Start reading at
/// [deejai.server.savedplaylists.SavedPlaylistStore].
@NullMarked
package deejai.server.savedplaylists;

import org.jspecify.annotations.NullMarked;
