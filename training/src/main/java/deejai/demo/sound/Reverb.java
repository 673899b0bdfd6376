package deejai.demo.sound;

/// Reverberation: delay lines that feed each other through a Householder matrix (Jot and Chaigne, Digital
/// Delay Networks for Designing Artificial Reverberators, 1991).
final class Reverb {

    private static final int LINES = 8;

    /// Prime numbers, so that echoes seldom meet.
    private static final int[] DELAYS = {1_423, 1_777, 2_137, 2_459, 2_833, 3_187, 3_571, 3_967};

    private static final int PREDELAY_SAMPLES = 720;

    private final float[][] lines = new float[LINES][];
    private final int[] heads = new int[LINES];
    private final float[] losses = new float[LINES];
    private final float[] dull = new float[LINES];
    private final float[] out = new float[LINES];
    private final float brightness;

    Reverb(Room room) {
        this.brightness = (float) (.15 + .8 * room.brightness());
        double fading = Signals.decay(room.seconds());
        for (int line = 0; line < LINES; line++) {
            lines[line] = new float[DELAYS[line]];
            losses[line] = (float) StrictMath.pow(fading, DELAYS[line]);
        }
    }

    void addTo(float[] sent, float[] left, float[] right) {
        for (int i = PREDELAY_SAMPLES; i < sent.length; i++) {
            float sum = 0;
            for (int line = 0; line < LINES; line++) {
                float echo = lines[line][heads[line]];
                dull[line] += brightness * (echo - dull[line]);
                out[line] = dull[line] * losses[line];
                sum += out[line];
            }
            left[i] += .35f * (out[0] - out[2] + out[4] - out[6]);
            right[i] += .35f * (out[1] - out[3] + out[5] - out[7]);
            float in = sent[i - PREDELAY_SAMPLES] - sum * (2f / LINES);
            for (int line = 0; line < LINES; line++) {
                lines[line][heads[line]] = out[line] + in;
                if (++heads[line] == DELAYS[line]) {
                    heads[line] = 0;
                }
            }
        }
    }
}
