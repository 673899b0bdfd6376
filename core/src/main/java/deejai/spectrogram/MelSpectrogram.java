package deejai.spectrogram;

import deejai.simd.Magnitude;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Mel power spectrogram of a signal that comes in pieces, as `librosa.feature.melspectrogram` computes it with its
/// defaults (power 2, periodic Hann window, frames centred, silence beyond both ends).
///
/// Frame t is centred on sample t * hopLength; n samples make 1 + n / hopLength frames, both counted at the
/// preprocessing's sample rate. Memory does not grow with the length of the signal.
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

    /// what computes the frames at the ends of the signal; null where these are like the others
    private final @Nullable EdgeFrames edges;

    private final FrameSink sink;

    /// samples that the kernel takes, with a margin on both sides that only edge frames need
    private final float[] window;

    private final int margin;

    /// nMels x lanes
    private final float[] mel;

    /// samples in `window`
    private int filled;

    /// where the signal starts and ends in `window`, as far as is known
    private long signalStart;

    private long signalEnd;

    /// A spectrogram of a signal at the preprocessing's sample rate, that hands its frames to `sink`.
    public MelSpectrogram(Preprocessing preprocessing, FrameSink sink) {
        this(preprocessing, preprocessing.sampleRate(), sink);
    }

    /// A spectrogram of a signal at 1, 2 or 4 times the preprocessing's sample rate, that hands its frames to `sink`.
    /// They are the frames that the signal would have after resampling.
    ///
    /// @throws IllegalArgumentException if the sample rate is another one
    public MelSpectrogram(Preprocessing preprocessing, int sampleRate, FrameSink sink) {
        this(preprocessing, MelKernel.create(MelPlan.of(preprocessing, sampleRate)), sink);
    }

    MelSpectrogram(Preprocessing preprocessing, MelKernel kernel, FrameSink sink) {
        int factor = kernel.plan().factor();
        this.kernel = kernel;
        this.edges = factor == 1 ? null : new EdgeFrames(preprocessing, factor);
        this.sink = sink;
        this.margin = edges == null ? 0 : edges.margin();
        this.window = new float[margin + kernel.samples() + margin];
        this.mel = new float[preprocessing.nMels() * kernel.lanes()];
        startInSilence();
    }

    /// Takes the next samples of the signal.
    ///
    /// @throws IndexOutOfBoundsException if `from` and `length` do not lie in `samples`
    public void accept(float[] samples, int from, int length) {
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
        silence(Math.floorMod(signalStart - filled, plan.factor()));
        signalEnd = filled;
        silence(plan.nFft() / 2);
        int complete = Math.floorDiv(filled - margin - plan.nFft(), plan.hopLength()) + 1;
        if (complete > 0) {
            Arrays.fill(window, filled, window.length, 0);
            handOut(complete);
        }
        startInSilence();
    }

    private void startInSilence() {
        filled = margin + kernel.plan().nFft() / 2;
        signalStart = filled;
        signalEnd = Long.MAX_VALUE;
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
        if (!(Magnitude.max(window, from, to) <= LOUDEST_SAMPLE)) {
            for (int i = from; i < to; i++) {
                window[i] = Math.abs(window[i]) <= LOUDEST_SAMPLE ? window[i] : 0;
            }
        }
    }

    /// Counts samples that were put into the window; once it is full, hands out its frames.
    private void advance(int samples) {
        filled += samples;
        if (filled == window.length) {
            handOut(kernel.lanes());
            // The next frame begins one hop after the last one done: its first samples are here already.
            int done = kernel.lanes() * kernel.plan().hopLength();
            System.arraycopy(window, done, window, 0, window.length - done);
            filled -= done;
            signalStart -= done;
            signalEnd -= done;
        }
    }

    private void handOut(int frames) {
        kernel.melPower(window, margin, mel);
        if (edges != null) {
            for (int frame = 0; frame < frames; frame++) {
                replaceAtEdge(edges, frame);
            }
        }
        sink.accept(mel, kernel.lanes(), frames);
    }

    private void replaceAtEdge(EdgeFrames edgeFrames, int frame) {
        int from = margin + frame * kernel.plan().hopLength();
        int to = from + kernel.plan().nFft();
        if (signalStart > from || signalEnd < to) {
            int start = (int) Math.max(signalStart, 0);
            int end = (int) Math.min(signalEnd, window.length);
            float[] exact = edgeFrames.melPower(window, from, start, end);
            for (int band = 0; band < exact.length; band++) {
                mel[band * kernel.lanes() + frame] = exact[band];
            }
        }
    }
}
