/// Saved playlists for those who have a link and nothing else: a page to listen, and one to embed in other pages.
@NullMarked
package deejai.server.sharing;

import org.jspecify.annotations.NullMarked;
