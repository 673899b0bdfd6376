package deejai.demo.sound;

/// A plucked string: a burst of noise that goes round in a delay line and loses its highs (Karplus and
/// Strong, Digital Synthesis of Plucked-String and Drum Timbres, 1983; fractional delay and picking place
/// after Jaffe and Smith, Extensions of the Karplus-Strong Plucked-String Algorithm, 1983).
///
/// @param brightness 0 to 1: how much of the highs the finger makes
/// @param mellowing  0 to 0.5: how soon they go
/// @param ringing    seconds to silence of the string, held at middle C
/// @param place      where it is plucked, as a share of its length
public record PluckedString(double brightness, double mellowing, double ringing, double place) implements Instrument {

    private static final double RELEASE_SECONDS = .12;
    private static final double MIDDLE_C = 60;

    @Override
    public float[] sound(double pitch, double seconds, double velocity) {
        double hertz = Signals.hertz(pitch);
        double period = Signals.SAMPLE_RATE / hertz - mellowing;
        int delay = (int) period;
        float rest = (float) (period - delay);
        float[] line = burst(delay + 1, pitch, velocity);
        float[] sound = new float[Signals.samples(seconds + RELEASE_SECONDS)];
        double time = ringing * Signals.power2((MIDDLE_C - pitch) / 24);
        float loss = (float) StrictMath.pow(Signals.SILENT, 1 / (time * hertz));
        float smooth = (float) mellowing;
        float last = 0;
        int head = 0;
        int length = delay + 1;
        for (int i = 0; i < sound.length; i++) {
            int next = head + 1 == length ? 0 : head + 1;
            // The oldest sample is `delay + 1` behind, the one after it `delay`.
            float out = line[head] * rest + line[next] * (1 - rest);
            line[head] = loss * ((1 - smooth) * out + smooth * last);
            last = out;
            sound[i] = out;
            head = next;
        }
        release(sound, seconds);
        return sound;
    }

    /// What the finger does to the string: noise without its highs, and without the modes that have a knot
    /// where it plucks; as loud as wanted.
    private float[] burst(int length, double pitch, double velocity) {
        Noise noise = new Noise(pitch);
        float[] burst = new float[length];
        double bright = brightness * (.4 + .6 * velocity);
        double smooth = 0;
        double mean = 0;
        for (int i = 0; i < length; i++) {
            smooth += bright * (noise.next() - smooth);
            burst[i] = (float) smooth;
            mean += smooth / length;
        }
        int knot = Math.max(1, (int) (place * length));
        float[] plucked = new float[length];
        double square = 0;
        for (int i = 0; i < length; i++) {
            plucked[i] = (float) (burst[i] - mean) - (float) (burst[(i + length - knot) % length] - mean);
            square += plucked[i] * plucked[i];
        }
        float scale = (float) (.35 * velocity / StrictMath.sqrt(square / length + 1e-9));
        for (int i = 0; i < length; i++) {
            plucked[i] *= scale;
        }
        return plucked;
    }

    private static void release(float[] sound, double seconds) {
        double fading = Signals.decay(RELEASE_SECONDS);
        double level = 1;
        for (int i = Signals.samples(seconds); i < sound.length; i++) {
            level *= fading;
            sound[i] *= (float) level;
        }
        Signals.fadeEnd(sound, .01);
    }
}
