/// What to play next: playlists from seeds, journeys between waypoints, and the rules that both keep to.
@NullMarked
package deejai.playlist;

import org.jspecify.annotations.NullMarked;
