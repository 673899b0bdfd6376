/// Networks to be trained: what they are made of, and how they run in PyTorch.
///
/// Start reading at [deejai.mp3tovec.network.Architecture], then [deejai.mp3tovec.network.Network] and
/// [deejai.mp3tovec.network.CompactPass]. Settings know nothing of PyTorch, so that they can be used where it is not
/// there.
@NullMarked
package deejai.mp3tovec.network;

import org.jspecify.annotations.NullMarked;
