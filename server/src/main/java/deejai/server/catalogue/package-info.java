/// The library that is served, as it is now.
@NullMarked
package deejai.server.catalogue;

import org.jspecify.annotations.NullMarked;
