/// A library as one file that opens at once: tracks, keys and vectors, mapped into memory as they lie on disk.
///
/// A snapshot is made of the library and never the source of truth: one that is missing, damaged or stale is
/// made again. Start with [deejai.snapshot.LibrarySnapshot].
@NullMarked
package deejai.snapshot;

import org.jspecify.annotations.NullMarked;
