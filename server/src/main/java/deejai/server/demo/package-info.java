/// A demo library for those who have no music at hand: composed in a process of its own, then scanned as any
/// folder.
@NullMarked
package deejai.server.demo;

import org.jspecify.annotations.NullMarked;
