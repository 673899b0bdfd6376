/// Sound vectors: training the encoder that makes them.
///
/// Start reading at [EncoderTrainer], then [deejai.mp3tovec.network.Architecture] and
/// [deejai.mp3tovec.objective.Objective]. PyTorch is needed to train and for nothing else.
@NullMarked
package deejai.mp3tovec;

import org.jspecify.annotations.NullMarked;
