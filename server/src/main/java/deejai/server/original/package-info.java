/// The API of the original website, for its clients: the same paths, parameters and fields, with the checks
/// that it lacks.
@NullMarked
package deejai.server.original;

import org.jspecify.annotations.NullMarked;
