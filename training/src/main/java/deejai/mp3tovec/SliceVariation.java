package deejai.mp3tovec;

import java.util.random.RandomGenerator;

/// Changes a slice as another recording or another room might, so that an encoder learns what stays the same.
@FunctionalInterface
public interface SliceVariation {

    /// Leaves slices as they are.
    SliceVariation NONE = (_, _) -> {};

    /// Changes a slice in place. Called by several threads.
    ///
    /// @param slice  nMels x sliceFrames unsigned bytes: decibels below the loudest point, -80..0 to 0..255
    /// @param random what all chance is drawn from
    void apply(byte[] slice, RandomGenerator random);
}
