/// Tracks: search, details, neighbours.
@NullMarked
package deejai.server.tracks;

import org.jspecify.annotations.NullMarked;
