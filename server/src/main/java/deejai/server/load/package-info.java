/// Keeping the server quick under load: work that takes a processor is limited, and refused where too much
/// waits.
@NullMarked
package deejai.server.load;

import org.jspecify.annotations.NullMarked;
