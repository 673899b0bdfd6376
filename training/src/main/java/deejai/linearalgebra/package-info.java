/// Just enough linear algebra to learn from playlists: dense products, the strongest singular vectors of a large
/// sparse matrix. Everything here gives the same bits for any number of threads and any width of SIMD registers.
@NullMarked
package deejai.linearalgebra;

import org.jspecify.annotations.NullMarked;
