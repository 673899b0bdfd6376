/// What an encoder is to learn.
///
/// Start reading at [deejai.mp3tovec.objective.Objective]. Each objective says in plain Java what it wants of a batch,
/// and [deejai.mp3tovec.objective.Losses] tells in PyTorch how far the embeddings are from that.
@NullMarked
package deejai.mp3tovec.objective;

import org.jspecify.annotations.NullMarked;
