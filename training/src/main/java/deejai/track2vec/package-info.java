/// Co-listening vectors: one vector a track, such that tracks that people put together lie close together.
///
/// Start reading at [Trainer], then [SpectralTrainer] and [Word2VecTrainer].
@NullMarked
package deejai.track2vec;

import org.jspecify.annotations.NullMarked;
