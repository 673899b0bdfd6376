/// The map of the library: made in the background, told to clients, and what they point at, draw and surround
/// on it.
@NullMarked
package deejai.server.map;

import org.jspecify.annotations.NullMarked;
