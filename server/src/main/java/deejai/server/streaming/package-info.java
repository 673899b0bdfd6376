/// Listening to tracks: files as they are, or encoded anew for players that do not know their format.
@NullMarked
package deejai.server.streaming;

import org.jspecify.annotations.NullMarked;
