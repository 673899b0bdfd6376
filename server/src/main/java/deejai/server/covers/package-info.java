/// Cover art, scaled and kept.
@NullMarked
package deejai.server.covers;

import org.jspecify.annotations.NullMarked;
