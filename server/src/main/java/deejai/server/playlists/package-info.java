/// Playlists: making, going on, replacing, reordering, explaining.
@NullMarked
package deejai.server.playlists;

import org.jspecify.annotations.NullMarked;
