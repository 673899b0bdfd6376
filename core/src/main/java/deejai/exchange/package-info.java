/// Playlists as other programs read and write them: M3U8, XSPF, JSPF.
@NullMarked
package deejai.exchange;

import org.jspecify.annotations.NullMarked;
