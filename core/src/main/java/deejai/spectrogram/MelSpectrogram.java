package deejai.spectrogram;

import java.util.Arrays;

/// Mel power spectrogram of a signal that comes in pieces, as `librosa.feature.melspectrogram` computes it with its
/// defaults (power 2, periodic Hann window, frames centred, silence beyond both ends).
///
/// Frame t is centred on sample t * hopLength; n samples make 1 + n / hopLength frames. Memory does not grow with the
/// length of the signal.
///
/// Not safe for use by several threads.
public final class MelSpectrogram {

    /// Samples that are not finite, or larger than this, come from damaged files and count as silence.
    private static final float LOUDEST_SAMPLE = 1e6f;

    /// Receives finished frames.
    @FunctionalInterface
    public interface FrameSink {
        /// Takes `frames` neighbouring frames.
        ///
        /// @param mel    power of band m in frame t at `mel[m * stride + t]`; only valid during the call
        /// @param stride floats from one band to the next
        /// @param frames number of frames, at least 1
        void accept(float[] mel, int stride, int frames);
    }

    private final MelKernel kernel;
    private final FrameSink sink;

    /// samples from the start of the first frame in work on; as many as the kernel takes
    private final float[] window;

    /// nMels x lanes
    private final float[] mel;

    /// samples in `window`
    private int filled;

    /// samples of the signal so far
    private long received;

    /// A spectrogram of a signal at the preprocessing's sample rate, that hands its frames to `sink`.
    public MelSpectrogram(Preprocessing preprocessing, FrameSink sink) {
        this(MelKernel.create(MelPlan.of(preprocessing)), sink);
    }

    MelSpectrogram(MelKernel kernel, FrameSink sink) {
        this.kernel = kernel;
        this.sink = sink;
        this.window = new float[kernel.samples()];
        this.mel = new float[kernel.plan().filters().nMels() * kernel.lanes()];
        startInSilence();
    }

    /// Takes the next samples of the signal.
    ///
    /// @throws IndexOutOfBoundsException if `from` and `length` do not lie in `samples`
    public void accept(float[] samples, int from, int length) {
        received += length;
        int at = from;
        int end = from + length;
        while (at < end) {
            int run = Math.min(end - at, window.length - filled);
            System.arraycopy(samples, at, window, filled, run);
            silenceWhatIsDamaged(filled, filled + run);
            at += run;
            advance(run);
        }
    }

    /// Ends the signal: hands out the last frames. The next samples begin a new signal.
    public void finish() {
        MelPlan plan = kernel.plan();
        // Resampled, the signal would have the next higher whole number of samples.
        silence(Math.floorMod(-received, plan.factor()));
        silence(plan.nFft() / 2);
        int complete = Math.floorDiv(filled - plan.nFft(), plan.hopLength()) + 1;
        if (complete > 0) {
            Arrays.fill(window, filled, window.length, 0);
            kernel.melPower(window, mel);
            sink.accept(mel, kernel.lanes(), complete);
        }
        startInSilence();
    }

    private void startInSilence() {
        received = 0;
        filled = kernel.plan().nFft() / 2;
        Arrays.fill(window, 0, filled, 0);
    }

    private void silence(int length) {
        int left = length;
        while (left > 0) {
            int run = Math.min(left, window.length - filled);
            Arrays.fill(window, filled, filled + run, 0);
            left -= run;
            advance(run);
        }
    }

    private void silenceWhatIsDamaged(int from, int to) {
        float loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(window[i])); // NaN if any is
        }
        if (!(loudest <= LOUDEST_SAMPLE)) {
            for (int i = from; i < to; i++) {
                window[i] = Math.abs(window[i]) <= LOUDEST_SAMPLE ? window[i] : 0;
            }
        }
    }

    /// Counts samples that were put into the window; once it is full, hands out its frames.
    private void advance(int samples) {
        filled += samples;
        if (filled == window.length) {
            kernel.melPower(window, mel);
            sink.accept(mel, kernel.lanes(), kernel.lanes());
            // The next frame begins one hop after the last one done: its first samples are here already.
            int done = kernel.lanes() * kernel.plan().hopLength();
            System.arraycopy(window, done, window, 0, window.length - done);
            filled = window.length - done;
        }
    }
}
