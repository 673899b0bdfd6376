package deejai.audio;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/// Changes a sample rate with FFmpeg's resampler: of any ratio.
///
/// FFmpeg's resampler mirrors a signal at both ends. So it is given silence there, and what it makes of the silence
/// before the start is dropped.
final class FfmpegResampler implements MonoResampler {

    /// Phases that FFmpeg's filter bank has room for; it is exact for ratios with no more than these.
    private static final int MAX_PHASES = 1024;

    private static final float[] SILENCE = new float[AudioFile.MAX_BLOCK_SAMPLES];

    private final Path path;
    private final int sourceRate;
    private final int targetRate;
    private final SampleSink next;

    /// The shortest lengths (samples) that take the same time at the source and the target rate.
    private final int sourceStep;

    private final int targetStep;

    private final SwrContext resampler = new SwrContext(null);
    private final BytePointer inputMemory = new BytePointer((long) Float.BYTES * AudioFile.MAX_BLOCK_SAMPLES);
    private final FloatBuffer input = floats(inputMemory);

    /// Where FFmpeg writes what it makes of one input.
    private BytePointer outputMemory = new BytePointer(0);

    private FloatBuffer output = floats(outputMemory);
    private final float[] block = new float[AudioFile.MAX_BLOCK_SAMPLES];

    private long received;
    private long delivered;

    /// Samples at the start of what FFmpeg makes that are still to be dropped.
    private long toDrop;

    /// @param path       the file, for what errors say
    /// @param sourceRate sample rate of the signal given (Hz)
    /// @param targetRate sample rate of the signal wanted (Hz)
    /// @param next       takes the resampled signal
    FfmpegResampler(Path path, int sourceRate, int targetRate, SampleSink next) throws AudioFileException {
        this.path = path;
        this.sourceRate = sourceRate;
        this.targetRate = targetRate;
        this.next = next;
        int commonDivisor = BigInteger.valueOf(sourceRate)
                .gcd(BigInteger.valueOf(targetRate))
                .intValueExact();
        this.sourceStep = sourceRate / commonDivisor;
        this.targetStep = targetRate / commonDivisor;
        try {
            configure();
            startInSilence();
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    private void configure() throws AudioFileException {
        int status;
        try (var mono = new AVChannelLayout()) {
            avutil.av_channel_layout_default(mono, 1);
            int samples = avutil.AV_SAMPLE_FMT_FLT;
            status = swresample.swr_alloc_set_opts2(
                    resampler, mono, samples, targetRate, mono, samples, sourceRate, 0, (Pointer) null);
        }
        if (status >= 0) {
            avutil.av_opt_set_int(resampler, "filter_size", ResamplingFilter.FILTER_SIZE, 0);
            avutil.av_opt_set_double(resampler, "cutoff", ResamplingFilter.CUTOFF, 0);
            avutil.av_opt_set(resampler, "filter_type", "kaiser", 0);
            avutil.av_opt_set_double(resampler, "kaiser_beta", ResamplingFilter.KAISER_BETA, 0);
            avutil.av_opt_set_int(resampler, "linear_interp", targetStep <= MAX_PHASES ? 0 : 1, 0);
            status = swresample.swr_init(resampler);
        }
        if (status < 0) {
            throw failure(status);
        }
    }

    /// Feeds at least a filter's length of silence, and a length that is a whole number of samples at both rates.
    private void startInSilence() throws AudioFileException {
        double filterLength =
                ResamplingFilter.FILTER_SIZE / Math.min(1, ResamplingFilter.CUTOFF * targetRate / sourceRate);
        long steps = (long) Math.ceil(filterLength / sourceStep);
        toDrop = steps * targetStep;
        long silence = steps * sourceStep;
        while (silence > 0) {
            int length = (int) Math.min(silence, SILENCE.length);
            convert(SILENCE, length);
            silence -= length;
        }
    }

    @Override
    public void accept(float[] samples, int length) throws AudioFileException {
        received += length;
        convert(samples, length);
    }

    @Override
    public void finish() throws AudioFileException {
        while (delivered < resampledLength()) {
            convert(SILENCE, SILENCE.length);
        }
    }

    private void convert(float[] samples, int length) throws AudioFileException {
        input.put(0, samples, 0, length);
        ensureCapacity(swresample.swr_get_out_samples(resampler, length));
        int converted = swresample.swr_convert(resampler, outputMemory, output.capacity(), inputMemory, length);
        if (converted < 0) {
            throw failure(converted);
        }
        int dropped = (int) Math.min(toDrop, converted);
        toDrop -= dropped;
        deliver(dropped, (int) Math.min(converted - dropped, resampledLength() - delivered));
    }

    private void deliver(int from, int length) {
        for (int start = from; start < from + length; start += block.length) {
            int blockLength = Math.min(block.length, from + length - start);
            output.get(start, block, 0, blockLength);
            delivered += blockLength;
            next.accept(block, blockLength);
        }
    }

    /// Samples that those received so far become.
    private long resampledLength() {
        return Math.ceilDiv(Math.multiplyExact(received, targetRate), sourceRate);
    }

    private void ensureCapacity(int length) {
        if (output.capacity() < length) {
            outputMemory.close();
            outputMemory = new BytePointer((long) Float.BYTES * length);
            output = floats(outputMemory);
        }
    }

    private static FloatBuffer floats(BytePointer memory) {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    private AudioFileException failure(int status) {
        return new AudioFileException(
                path, "cannot be resampled from " + sourceRate + " Hz (" + FFmpeg.message(status) + ")");
    }

    @Override
    public void close() {
        swresample.swr_free(resampler);
        inputMemory.close();
        outputMemory.close();
    }
}
