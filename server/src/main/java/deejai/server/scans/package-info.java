/// Scans: keeping the library up to date in the background, and telling how far that is.
@NullMarked
package deejai.server.scans;

import org.jspecify.annotations.NullMarked;
