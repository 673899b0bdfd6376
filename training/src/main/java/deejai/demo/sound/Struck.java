package deejai.demo.sound;

import java.util.List;

/// A string, bar or gong that is struck: the sum of its modes, each of which dies away in its own time.
///
/// @param modes  what swings, the first one being the note
/// @param damper seconds to silence when the note is no longer held; infinite where nothing damps it
/// @param knock  how loud the hammer itself is, 0 to 1
public record Struck(List<Mode> modes, double damper, double knock) implements Instrument {

    private static final double MIDDLE_C = 60;
    private static final double LONGEST = 8;

    /// Modes beyond are not heard.
    private static final double HIGHEST = 15_000;

    /// A note swings half as long two octaves higher.
    private static final double HALVING_SEMITONES = 24;

    private static final double KNOCK_SECONDS = .03;

    /// One of the ways in which a body swings.
    ///
    /// @param ratio   its frequency; that of the note is 1
    /// @param gain    its share of the sound
    /// @param seconds to silence, for a note at 261 Hz
    public record Mode(double ratio, double gain, double seconds) {}

    public Struck {
        modes = List.copyOf(modes);
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("modes must not be empty");
        }
    }

    @Override
    public float[] sound(double pitch, double seconds, double velocity) {
        double longevity = Signals.power2((MIDDLE_C - pitch) / HALVING_SEMITONES);
        float[] sound = new float[length(seconds, longevity)];
        double hertz = Signals.hertz(pitch);
        double gain = velocity / modes.stream().mapToDouble(Mode::gain).sum();
        for (Mode mode : modes) {
            if (hertz * mode.ratio < HIGHEST) {
                // A soft stroke leaves high modes alone.
                double share = StrictMath.pow(velocity, StrictMath.log(mode.ratio + 1) - StrictMath.log(2));
                swing(sound, hertz * mode.ratio, gain * mode.gain * share, mode.seconds * longevity);
            }
        }
        addKnock(sound, pitch, velocity);
        damp(sound, seconds);
        return sound;
    }

    private int length(double seconds, double longevity) {
        double ringing = modes.stream().mapToDouble(Mode::seconds).max().orElseThrow() * longevity;
        return Math.max(1, Signals.samples(Math.min(LONGEST, Math.min(ringing, seconds + damper))));
    }

    /// Adds a sine that dies away: `y[n] = 2 r cos(w) y[n - 1] - r^2 y[n - 2]`.
    private static void swing(float[] sound, double hertz, double gain, double seconds) {
        double angle = 2 * Math.PI * hertz / Signals.SAMPLE_RATE;
        double radius = Signals.decay(seconds);
        double forward = 2 * radius * StrictMath.cos(angle);
        double back = radius * radius;
        double last = 0;
        double next = gain * radius * StrictMath.sin(angle);
        int length = Math.min(sound.length, Signals.samples(seconds * 1.2));
        for (int i = 1; i < length; i++) {
            sound[i] += (float) next;
            double following = forward * next - back * last;
            last = next;
            next = following;
        }
    }

    private void addKnock(float[] sound, double pitch, double velocity) {
        if (knock == 0) {
            return;
        }
        Noise noise = new Noise(pitch);
        Filter low = new Filter().tune(1_500, .6);
        double level = knock * velocity * velocity;
        double fading = Signals.decay(KNOCK_SECONDS);
        int length = Math.min(sound.length, Signals.samples(KNOCK_SECONDS));
        for (int i = 0; i < length; i++) {
            sound[i] += (float) (low.step(noise.next()).low() * level);
            level *= fading;
        }
    }

    private void damp(float[] sound, double seconds) {
        if (Double.isFinite(damper)) {
            double fading = Signals.decay(damper);
            double level = 1;
            for (int i = Signals.samples(seconds); i < sound.length; i++) {
                sound[i] *= (float) level;
                level *= fading;
            }
        }
        Signals.fadeEnd(sound, .02);
    }
}
