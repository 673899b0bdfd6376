package deejai.spectrogram;

/// Frames whose window holds the start or the end of a signal at twice or four times the preprocessing's sample rate.
///
/// A signal often starts and ends hard, in the middle of music. Resampled and then cut, as the definition has it, such
/// an edge has another spectrum than cut and then filtered. So these few frames are computed as they are defined.
final class EdgeFrames {

    private final LowPass lowPass;
    private final int factor;
    private final ScalarMelKernel kernel;

    /// nFft of the preprocessing: the frame at the preprocessing's sample rate
    private final float[] resampled;

    EdgeFrames(Preprocessing preprocessing, int factor) {
        this.factor = factor;
        this.lowPass = new LowPass(factor);
        this.kernel = new ScalarMelKernel(MelPlan.of(preprocessing));
        this.resampled = new float[kernel.samples()];
    }

    /// Samples of the signal, or of the silence around it, that are needed on both sides of a frame.
    int margin() {
        return Math.ceilDiv(lowPass.radius(), factor) * factor;
    }

    /// Computes the mel power of one frame.
    ///
    /// @param samples a stretch of the signal, 0 outside it
    /// @param frame   where the frame starts in `samples`
    /// @param start   where the signal starts in `samples`
    /// @param end     where it ends
    /// @return nMels floats
    float[] melPower(float[] samples, int frame, int start, int end) {
        for (int i = 0; i < resampled.length; i++) {
            int at = frame + i * factor;
            resampled[i] = at >= start && at < end ? lowPass.filtered(samples, at) : 0;
        }
        float[] mel = new float[kernel.plan().filters().nMels()];
        kernel.melPower(resampled, 0, mel);
        return mel;
    }
}
