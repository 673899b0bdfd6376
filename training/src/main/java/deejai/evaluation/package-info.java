/// How good playlists and vectors are, measured on what people did.
@NullMarked
package deejai.evaluation;

import org.jspecify.annotations.NullMarked;
