/// Whether the server is well, what it does, and which version it is.
@NullMarked
package deejai.server.health;

import org.jspecify.annotations.NullMarked;
