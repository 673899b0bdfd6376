/// What is in the library: folders, models, and the files that could not be used.
@NullMarked
package deejai.server.library;

import org.jspecify.annotations.NullMarked;
