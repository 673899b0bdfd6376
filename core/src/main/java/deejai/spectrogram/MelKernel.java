package deejai.spectrogram;

import deejai.simd.VectorApi;

/// Computes the mel power of several neighbouring frames at once: window, real Fourier transform, squared magnitude,
/// mel filters.
///
/// Not safe for use by several threads: an instance works in buffers of its own.
interface MelKernel {

    /// The fastest kernel that this Java can run.
    static MelKernel create(MelPlan plan) {
        return VectorApi.isAvailable() ? new VectorMelKernel(plan) : new ScalarMelKernel(plan);
    }

    /// What it computes.
    MelPlan plan();

    /// Number of frames computed together.
    int lanes();

    /// Computes lanes() frames.
    ///
    /// @param samples the signal
    /// @param from    where the first frame starts in `samples`; [#samples()] of them are read
    /// @param mel     receives nMels x lanes(): the power of band m in frame t is `mel[m * lanes() + t]`
    void melPower(float[] samples, int from, float[] mel);

    /// Number of samples that lanes() frames cover.
    default int samples() {
        return (lanes() - 1) * plan().hopLength() + plan().nFft();
    }
}
