/// The server: playlists, listening and everything else that the web app and other programs ask for over HTTP.
@NullMarked
package deejai.server;

import org.jspecify.annotations.NullMarked;
