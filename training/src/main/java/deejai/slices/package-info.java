/// What encoders learn from: the slices of many tracks, on disk, and how they are varied.
///
/// Start reading at [SliceCacheBuilder], which makes a [SliceCache] of folders of music; [SliceSet] is what training
/// sees of it, [SliceAugmentation] what it does to slices, and [TrackTargets] the co-listening vectors to learn.
@NullMarked
package deejai.slices;

import org.jspecify.annotations.NullMarked;
