/// Hand-made descriptions of how a slice sounds: timbre, harmony, rhythm, and how bands move together. An encoder may
/// learn from them, and is measured against them.
///
/// Start reading at [SliceDescriptors].
@NullMarked
package deejai.descriptors;

import org.jspecify.annotations.NullMarked;
