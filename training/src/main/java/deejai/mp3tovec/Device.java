package deejai.mp3tovec;

/// Where and how PyTorch computes.
///
/// @param gpu     true for the first NVIDIA GPU; needs the libraries for it
/// @param threads of the CPU, at least 1; results of one thread are the same whenever they are computed
/// @param mixed   true to compute convolutions and dense layers in 16 bits (BFLOAT16); on a GPU only
public record Device(boolean gpu, int threads, boolean mixed) {

    /// One core, where a training always gives the same weights.
    public static final Device ONE_CORE = new Device(false, 1, false);

    /// Checks the range.
    public Device {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
        if (mixed && !gpu) {
            // PyTorch's 16-bit convolutions on a CPU may end the whole JVM.
            throw new IllegalArgumentException("mixed must be false on a CPU, since 16 bits are for GPUs only: true");
        }
    }
}
