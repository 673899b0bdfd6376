package deejai.audio;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// From the frames of a stream to its mono signal at one sample rate, also where the stream changes its own rate,
/// channels or kind of sample on the way: every part with a rate of its own is resampled by itself.
final class MonoSignal implements AutoCloseable {

    /// Lowest and highest rate (Hz) that are taken for real; others come from damaged headers. The highest is what
    /// DSD512 decodes to.
    static final int MIN_SAMPLE_RATE = 1_000;

    static final int MAX_SAMPLE_RATE = 64 * 44_100;

    private final Path path;
    private final int sampleRate;
    private final SampleSink sink;
    private final MonoMixer mixer;
    private final float[] block = new float[AudioFile.MAX_BLOCK_SAMPLES];

    /// Null before the first frame, and while the source has the rate that is wanted.
    private @Nullable MonoResampler resampler;

    /// Rate of the frames at present (Hz), 0 before the first.
    private int sourceRate;

    private long delivered;

    /// @param path       the file, for what errors say
    /// @param sampleRate sample rate of the signal (Hz)
    /// @param sink       takes the signal
    MonoSignal(Path path, int sampleRate, SampleSink sink) {
        this.path = path;
        this.sampleRate = sampleRate;
        this.sink = sink;
        this.mixer = new MonoMixer(path);
    }

    /// Takes the next frame.
    void accept(AVFrame frame) throws AudioFileException {
        if (frame.sample_rate() != sourceRate) {
            changeSourceRate(frame.sample_rate());
        }
        int mixed = mixer.mix(frame);
        for (int start = 0; start < mixed; start += block.length) {
            int length = Math.min(block.length, mixed - start);
            mixer.read(start, block, length);
            if (resampler == null) {
                deliver(block, length);
            } else {
                resampler.accept(block, length);
            }
        }
    }

    /// Delivers what is still to come, after the last frame.
    ///
    /// @return number of samples delivered in all
    long finish() throws AudioFileException {
        if (resampler != null) {
            resampler.finish();
            resampler.close();
            resampler = null;
        }
        return delivered;
    }

    private void changeSourceRate(int newSourceRate) throws AudioFileException {
        if (newSourceRate < MIN_SAMPLE_RATE || newSourceRate > MAX_SAMPLE_RATE) {
            throw new AudioFileException(path, "damaged: a sample rate of " + newSourceRate + " Hz");
        }
        finish();
        sourceRate = newSourceRate;
        if (sourceRate != sampleRate) {
            resampler = MonoResampler.create(path, sourceRate, sampleRate, this::deliver);
        }
    }

    private void deliver(float[] samples, int length) {
        delivered += length;
        sink.accept(samples, length);
    }

    @Override
    public void close() {
        if (resampler != null) {
            resampler.close();
            resampler = null;
        }
        mixer.close();
    }
}
