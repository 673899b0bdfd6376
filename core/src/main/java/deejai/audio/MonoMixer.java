package deejai.audio;

import deejai.simd.Magnitude;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// Mixes frames, whatever their kind of sample and number of channels, to one channel of floats: the mean of the
/// channels, integers scaled to [-1, 1). What is not finite becomes 0, and what lies beyond ±[#LIMIT] is set to it.
final class MonoMixer implements AutoCloseable {

    /// Largest magnitude of a sample. Decoders overshoot full scale (1) by a little; what is far beyond comes from
    /// damaged files, and would ring through the resampler.
    static final float LIMIT = 4;

    /// Any rate will do, as the mixer leaves it alone; FFmpeg wants one.
    private static final int NOMINAL_SAMPLE_RATE = 48_000;

    private final Path path;

    /// The FFmpeg object that mixes, and the kind of frames it is set to; remade when they change.
    private final SwrContext mixer = new SwrContext(null);

    private int sampleFormat = avutil.AV_SAMPLE_FMT_NONE;
    private int channels;

    /// Where FFmpeg writes the mix of one frame.
    private BytePointer memory = new BytePointer(0);

    private FloatBuffer mix = memory.asByteBuffer().asFloatBuffer();
    private final PointerPointer<BytePointer> mixPlanes = new PointerPointer<>(1);

    /// @param path the file, for what errors say
    MonoMixer(Path path) {
        this.path = path;
    }

    /// Mixes a frame.
    ///
    /// @return number of samples, for [#read] to fetch until the next call
    int mix(AVFrame frame) throws AudioFileException {
        AVChannelLayout layout = frame.ch_layout();
        if (frame.format() != sampleFormat || layout.nb_channels() != channels) {
            configure(frame.format(), layout);
        }
        int length = frame.nb_samples();
        ensureCapacity(length);
        int mixed = swresample.swr_convert(mixer, mixPlanes, length, frame.extended_data(), length);
        if (mixed < 0) {
            throw failure(mixed);
        }
        return mixed;
    }

    /// Fetches a part of the mix.
    ///
    /// @param start  index of its first sample in the mix
    /// @param block  receives the samples from index 0
    /// @param length number of samples
    void read(int start, float[] block, int length) {
        mix.get(start, block, 0, length);
        if (Magnitude.max(block, 0, length) <= LIMIT) {
            return;
        }
        for (int i = 0; i < length; i++) {
            float sample = block[i];
            if (!(Math.abs(sample) <= LIMIT)) {
                block[i] = Float.isFinite(sample) ? Math.copySign(LIMIT, sample) : 0;
            }
        }
    }

    private void configure(int newSampleFormat, AVChannelLayout layout) throws AudioFileException {
        sampleFormat = newSampleFormat;
        channels = layout.nb_channels();
        var mean = new double[channels];
        Arrays.fill(mean, 1.0 / channels);
        swresample.swr_free(mixer);
        int status;
        try (var mono = new AVChannelLayout()) {
            avutil.av_channel_layout_default(mono, 1);
            status = swresample.swr_alloc_set_opts2(
                    mixer,
                    mono,
                    avutil.AV_SAMPLE_FMT_FLT,
                    NOMINAL_SAMPLE_RATE,
                    layout,
                    sampleFormat,
                    NOMINAL_SAMPLE_RATE,
                    0,
                    (Pointer) null);
        }
        if (status >= 0) {
            avutil.av_opt_set_int(mixer, "internal_sample_fmt", avutil.AV_SAMPLE_FMT_FLTP, 0);
            status = swresample.swr_set_matrix(mixer, mean, channels);
        }
        if (status >= 0) {
            status = swresample.swr_init(mixer);
        }
        if (status < 0) {
            throw failure(status);
        }
    }

    private AudioFileException failure(int status) {
        return new AudioFileException(
                path, "its " + channels + " channels cannot be mixed (" + FFmpeg.message(status) + ")");
    }

    private void ensureCapacity(int length) {
        if (mix.capacity() < length) {
            memory.close();
            memory = new BytePointer((long) Float.BYTES * length);
            mix = memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            mixPlanes.put(0, memory);
        }
    }

    @Override
    public void close() {
        swresample.swr_free(mixer);
        memory.close();
        mixPlanes.close();
    }
}
