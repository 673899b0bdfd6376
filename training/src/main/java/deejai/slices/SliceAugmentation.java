package deejai.slices;

import java.util.random.RandomGenerator;

/// Varies a slice as recordings and their playing vary, so that an encoder learns not to mind.
///
/// Safe for use by several threads, each with a generator of its own.
@FunctionalInterface
public interface SliceAugmentation {

    /// Leaves slices as they are, and draws nothing.
    SliceAugmentation NONE = (_, _) -> {};

    /// The augmentation that settings ask for.
    static SliceAugmentation of(AugmentationSettings settings) {
        return new RandomAugmentation(settings);
    }

    /// Varies a slice in place. The result depends on the slice and the state of the generator alone.
    ///
    /// @param slice  nMels x sliceFrames (96 x 216) unsigned bytes, as of [SliceSet#slice]
    /// @param random decides what is done
    void apply(byte[] slice, RandomGenerator random);
}
