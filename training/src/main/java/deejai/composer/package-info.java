/// Composes openly licensed music to train the encoder on, in styles that free recordings lack: charts, melodies
/// and parts from a seed, sung and played by free programs, and mixed as the style wants.
///
/// Start reading at [Composer], which says in which order a piece comes to be.
@NullMarked
package deejai.composer;

import org.jspecify.annotations.NullMarked;
