/// What people put together: playlists of all origins, read, cleaned and counted.
@NullMarked
package deejai.corpus;

import org.jspecify.annotations.NullMarked;
