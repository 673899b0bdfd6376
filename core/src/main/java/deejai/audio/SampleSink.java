package deejai.audio;

/// Takes a signal, block by block.
@FunctionalInterface
public interface SampleSink {

    /// Takes the next samples of the signal. To stop, throw: the exception passes through to the caller of
    /// [AudioFile#decode].
    ///
    /// @param samples holds the block from index 0; used again for the next block, so copy what is to be kept
    /// @param length  number of samples in the block, 1 to [AudioFile#MAX_BLOCK_SAMPLES]
    void accept(float[] samples, int length);
}
