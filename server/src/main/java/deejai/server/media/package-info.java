/// The processes that work on audio files for the server.
@NullMarked
package deejai.server.media;

import org.jspecify.annotations.NullMarked;
