/// What an uploaded file or a recording sounds like.
@NullMarked
package deejai.server.listening;

import org.jspecify.annotations.NullMarked;
