package deejai.spectrogram;

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

    private final int nFft;
    private final int hopLength;
    private final FrameSink sink;
    private final MelKernel kernel;
    private final int columns;

    /// hopLength x columns: column c holds the c-th hop of samples from the start of the first frame in work
    private final float[] blocks;

    /// nMels x lanes
    private final float[] mel;

    private int column;
    private int row;
    private boolean started;

    /// A spectrogram that hands its frames to `sink`.
    public MelSpectrogram(Preprocessing preprocessing, FrameSink sink) {
        this(preprocessing, sink, MelKernel.create(preprocessing));
    }

    MelSpectrogram(Preprocessing preprocessing, FrameSink sink, MelKernel kernel) {
        this.nFft = preprocessing.nFft();
        this.hopLength = preprocessing.hopLength();
        this.sink = sink;
        this.kernel = kernel;
        this.columns = kernel.columns(preprocessing);
        this.blocks = new float[hopLength * columns];
        this.mel = new float[preprocessing.nMels() * kernel.lanes()];
    }

    /// Takes the next samples of the signal.
    ///
    /// @throws IndexOutOfBoundsException if `from` and `length` do not lie in `samples`
    public void accept(float[] samples, int from, int length) {
        if (!started) {
            started = true;
            silence(nFft / 2);
        }
        int at = from;
        int end = from + length;
        while (at < end) {
            int run = Math.min(end - at, hopLength - row);
            int to = row * columns + column;
            for (int i = 0; i < run; i++) {
                float sample = samples[at + i];
                blocks[to] = Math.abs(sample) <= LOUDEST_SAMPLE ? sample : 0;
                to += columns;
            }
            at += run;
            advance(run);
        }
    }

    /// Ends the signal: hands out the last frames. The next samples begin a new signal.
    public void finish() {
        if (!started) {
            silence(nFft / 2);
        }
        silence(nFft / 2);
        int complete = column - (nFft / hopLength - 1);
        if (complete > 0) {
            silence((columns - column) * hopLength - row, complete);
        }
        started = false;
        column = 0;
        row = 0;
    }

    private void silence(int length) {
        silence(length, kernel.lanes());
    }

    private void silence(int length, int frames) {
        int left = length;
        while (left > 0) {
            int run = Math.min(left, hopLength - row);
            for (int i = row; i < row + run; i++) {
                blocks[i * columns + column] = 0;
            }
            left -= run;
            advance(run, frames);
        }
    }

    private void advance(int samples) {
        advance(samples, kernel.lanes());
    }

    /// Counts samples that were stored; once there are enough for all lanes, computes, and hands out `frames` frames.
    private void advance(int samples, int frames) {
        row += samples;
        if (row < hopLength) {
            return;
        }
        row = 0;
        column++;
        if (column == columns) {
            kernel.melPower(blocks, columns, mel);
            sink.accept(mel, kernel.lanes(), frames);
            // The next frame begins one hop after the last one done: its first samples are here already.
            int kept = columns - kernel.lanes();
            for (int i = 0; i < hopLength; i++) {
                System.arraycopy(blocks, i * columns + kernel.lanes(), blocks, i * columns, kept);
            }
            column = kept;
        }
    }
}
