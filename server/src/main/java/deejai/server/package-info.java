/// The server: playlists, listening and everything else that browsers and programs ask for over HTTP.
@NullMarked
package deejai.server;

import org.jspecify.annotations.NullMarked;
