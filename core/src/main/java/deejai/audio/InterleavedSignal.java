package deejai.audio;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// From the frames of a stream to mono or stereo at one sample rate, for ears: more channels are mixed down to
/// stereo, samples that are not finite become 0, and those beyond full scale are clipped. A stream may change
/// its rate, channels or kind of sample on the way.
final class InterleavedSignal implements AutoCloseable {

    /// Takes samples that come in frames of all channels.
    @FunctionalInterface
    interface Sink {
        /// Takes the next samples.
        ///
        /// @param samples interleaved; valid during the call only
        /// @param length  samples of each channel, positive
        void accept(float[] samples, int length) throws AudioFileException;
    }

    private final Path path;
    private final int sampleRate;
    private final int channels;
    private final Sink sink;
    private final SwrContext converter = new SwrContext(null);
    private final PointerPointer<BytePointer> outputPlanes = new PointerPointer<>(1);
    private BytePointer outputMemory = new BytePointer(0L);
    private FloatBuffer output = FloatBuffer.allocate(0);
    private float[] block = {};

    /// What the converter is set to; 0 before the first frame.
    private int sourceRate;

    private int sourceChannels;
    private int sourceFormat;

    /// @param path       the file, for what errors say
    /// @param sampleRate of the signal wanted (Hz)
    /// @param channels   of the signal wanted, 1 or 2
    /// @param sink       takes the signal
    InterleavedSignal(Path path, int sampleRate, int channels, Sink sink) {
        this.path = path;
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.sink = sink;
    }

    /// Takes the next frame.
    void accept(AVFrame frame) throws AudioFileException {
        if (frame.sample_rate() != sourceRate
                || frame.ch_layout().nb_channels() != sourceChannels
                || frame.format() != sourceFormat) {
            finish();
            configure(frame);
        }
        convert(frame.extended_data(), frame.nb_samples());
    }

    /// Delivers what is still to come, after the last frame.
    void finish() throws AudioFileException {
        if (sourceRate != 0) {
            convert(null, 0);
        }
    }

    private void configure(AVFrame frame) throws AudioFileException {
        sourceRate = frame.sample_rate();
        sourceChannels = frame.ch_layout().nb_channels();
        sourceFormat = frame.format();
        if (sourceRate < MonoSignal.MIN_SAMPLE_RATE || sourceRate > MonoSignal.MAX_SAMPLE_RATE || sourceChannels < 1) {
            throw new AudioFileException(
                    path, "damaged: a sample rate of " + sourceRate + " Hz, " + sourceChannels + " channels");
        }
        swresample.swr_free(converter);
        int status;
        try (var target = new AVChannelLayout();
                var source = new AVChannelLayout()) {
            avutil.av_channel_layout_default(target, channels);
            avutil.av_channel_layout_copy(source, frame.ch_layout());
            if (source.order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
                avutil.av_channel_layout_default(source, sourceChannels);
            }
            status = swresample.swr_alloc_set_opts2(
                    converter,
                    target,
                    avutil.AV_SAMPLE_FMT_FLT,
                    sampleRate,
                    source,
                    sourceFormat,
                    sourceRate,
                    0,
                    (Pointer) null);
            avutil.av_channel_layout_uninit(source);
        }
        if (status >= 0) {
            // Surround is mixed down so that it cannot overshoot.
            avutil.av_opt_set_double(converter, "rematrix_maxval", 1, 0);
            status = swresample.swr_init(converter);
        }
        if (status < 0) {
            throw new AudioFileException(
                    path,
                    "cannot be resampled from " + sourceChannels + " channels at " + sourceRate + " Hz ("
                            + FFmpeg.message(status) + ")");
        }
    }

    private void convert(@Nullable PointerPointer<?> input, int length) throws AudioFileException {
        ensureCapacity(swresample.swr_get_out_samples(converter, length));
        int converted = swresample.swr_convert(converter, outputPlanes, output.capacity() / channels, input, length);
        if (converted < 0) {
            throw new AudioFileException(path, "cannot be resampled (" + FFmpeg.message(converted) + ")");
        }
        if (converted > 0) {
            output.get(0, block, 0, converted * channels);
            for (int i = 0; i < converted * channels; i++) {
                float sample = block[i];
                block[i] = Float.isFinite(sample) ? Math.clamp(sample, -1, 1) : 0;
            }
            sink.accept(block, converted);
        }
    }

    /// @param length samples of each channel
    private void ensureCapacity(int length) {
        int needed = Math.max(1, length) * channels;
        if (output.capacity() < needed) {
            outputMemory.close();
            outputMemory = new BytePointer((long) Float.BYTES * needed);
            output = outputMemory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            outputPlanes.put(0, outputMemory);
            block = new float[needed];
        }
    }

    @Override
    public void close() {
        swresample.swr_free(converter);
        outputMemory.close();
        outputPlanes.close();
    }
}
