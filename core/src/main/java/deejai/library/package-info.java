/// The tracks of a listener and what is known of each: files, tags, vectors, and every file that was skipped with its
/// reason. One SQLite file.
@NullMarked
package deejai.library;

import org.jspecify.annotations.NullMarked;
