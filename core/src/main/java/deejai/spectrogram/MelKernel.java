package deejai.spectrogram;

import deejai.simd.VectorApi;

/// Computes the mel power of several neighbouring frames at once: window, real Fourier transform, squared magnitude,
/// mel filters.
///
/// Samples come transposed, so that the same sample of neighbouring frames lies side by side: sample k of frame t is
/// `blocks[(k % hopLength) * stride + k / hopLength + t]`. Every sample is stored once, although it is in several
/// frames.
///
/// Not safe for use by several threads: an instance works in buffers of its own.
interface MelKernel {

    /// The fastest kernel that this Java can run.
    static MelKernel create(Preprocessing preprocessing) {
        return VectorApi.isAvailable() ? new VectorMelKernel(preprocessing) : new ScalarMelKernel(preprocessing);
    }

    /// Number of frames computed together.
    int lanes();

    /// Computes lanes() frames.
    ///
    /// @param blocks transposed samples, hopLength x stride
    /// @param stride floats in a row of `blocks`, at least [#columns(Preprocessing)]
    /// @param mel    receives nMels x lanes(): the power of band m in frame t is `mel[m * lanes() + t]`
    void melPower(float[] blocks, int stride, float[] mel);

    /// Columns of transposed samples that lanes() frames need.
    default int columns(Preprocessing preprocessing) {
        return lanes() + preprocessing.nFft() / preprocessing.hopLength() - 1;
    }
}
