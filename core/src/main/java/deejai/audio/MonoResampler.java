package deejai.audio;

import deejai.simd.VectorApi;
import java.nio.file.Path;

/// Changes the sample rate of a signal the way `librosa.load` does: the filter is as long and as steep as that of soxr
/// HQ, sample 0 of the result lies on sample 0 of the source, the signal is taken as silent before its start and behind
/// its end, and n samples become ceil(n * targetRate / sourceRate).
sealed interface MonoResampler extends AutoCloseable permits FfmpegResampler, VectorResampler {

    /// The fastest resampler that this Java can run.
    ///
    /// @param path       the file, for what errors say
    /// @param sourceRate sample rate of the signal given (Hz)
    /// @param targetRate sample rate of the signal wanted (Hz)
    /// @param next       takes the resampled signal
    static MonoResampler create(Path path, int sourceRate, int targetRate, SampleSink next) throws AudioFileException {
        return VectorApi.isAvailable() && VectorResampler.takes(sourceRate, targetRate)
                ? new VectorResampler(sourceRate, targetRate, next)
                : new FfmpegResampler(path, sourceRate, targetRate, next);
    }

    /// Takes the next samples of the source.
    ///
    /// @param samples holds them from index 0
    /// @param length  at most [AudioFile#MAX_BLOCK_SAMPLES]
    void accept(float[] samples, int length) throws AudioFileException;

    /// Delivers what is still to come, after the last sample of the source.
    void finish() throws AudioFileException;

    @Override
    void close();
}
