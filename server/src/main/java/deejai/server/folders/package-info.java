/// The folders of the server's machine, from which the one that holds the music is chosen.
@NullMarked
package deejai.server.folders;

import org.jspecify.annotations.NullMarked;
