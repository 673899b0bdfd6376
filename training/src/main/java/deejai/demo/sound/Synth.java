package deejai.demo.sound;

/// An analogue synthesiser: some oscillators a little apart, a low-pass filter that closes, an envelope.
///
/// @param wave     what oscillates
/// @param unison   how many do, and how far apart
/// @param envelope how loud it is
/// @param filter   what is taken away
/// @param vibrato  how the pitch moves
public record Synth(Wave wave, Unison unison, Envelope envelope, Sweep filter, Vibrato vibrato) implements Instrument {

    /// Between two looks at what moves slowly.
    private static final int CONTROL_SAMPLES = 16;

    private static final double CENTS = 1200;
    private static final double LOG_2 = StrictMath.log(2);

    /// Oscillators that play together.
    ///
    /// @param voices how many, positive
    /// @param cents  how far the lowest is from the highest
    public record Unison(int voices, double cents) {

        /// One alone.
        public static final Unison SOLO = new Unison(1, 0);

        public Unison {
            if (voices < 1) {
                throw new IllegalArgumentException("voices must be positive: " + voices);
            }
        }
    }

    /// A low-pass filter that opens with the note and closes.
    ///
    /// @param hertz     where it comes to rest, for a note at 261 Hz; higher notes have it half as much
    ///                  higher
    /// @param octaves   how far it is open above that at first
    /// @param seconds   until it is closed
    /// @param resonance 0.5 for none, 5 for a whistle
    public record Sweep(double hertz, double octaves, double seconds, double resonance) {

        /// A filter that stays where it is.
        public static Sweep none(double hertz) {
            return new Sweep(hertz, 0, 1, .6);
        }
    }

    /// How the pitch moves, after a while.
    ///
    /// @param hertz how often
    /// @param cents how far to either side
    /// @param delay seconds until it is in full swing
    public record Vibrato(double hertz, double cents, double delay) {

        /// A pitch that stays.
        public static final Vibrato NONE = new Vibrato(0, 0, 1);
    }

    private static final double MIDDLE_C = 60;

    @Override
    public float[] sound(double pitch, double seconds, double velocity) {
        float[] curve = envelope.curve(seconds);
        double hertz = Signals.hertz(pitch);
        double[] phases = new double[unison.voices];
        double[] steps = new double[unison.voices];
        Noise noise = new Noise(pitch);
        for (int voice = 0; voice < unison.voices; voice++) {
            phases[voice] = Math.abs(noise.next());
            double place = unison.voices == 1 ? 0 : (double) voice / (unison.voices - 1) - .5;
            steps[voice] = hertz * Signals.power2(place * unison.cents / CENTS) / Signals.SAMPLE_RATE;
        }
        return filtered(oscillations(curve.length, phases, steps), curve, pitch, velocity);
    }

    /// The sum of the oscillators, as loud as one of them.
    private float[] oscillations(int length, double[] phases, double[] steps) {
        float[] sum = new float[length];
        float gain = (float) (1 / StrictMath.sqrt(phases.length));
        for (int voice = 0; voice < phases.length; voice++) {
            double phase = phases[voice];
            double bend = 1;
            for (int i = 0; i < length; i++) {
                if (vibrato.cents > 0 && i % CONTROL_SAMPLES == 0) {
                    bend = bend((double) i / Signals.SAMPLE_RATE);
                }
                double step = steps[voice] * bend;
                sum[i] += (float) (gain * wave.at(phase, step));
                phase += step;
                if (phase >= 1) {
                    phase -= 1;
                }
            }
        }
        return sum;
    }

    /// By what the frequency is multiplied; close to `2^(cents / 1200)` for the few cents of a vibrato.
    private double bend(double time) {
        double swing = Math.min(1, time / vibrato.delay) * vibrato.cents;
        return 1 + swing / CENTS * LOG_2 * Signals.sine(time * vibrato.hertz);
    }

    private float[] filtered(float[] sound, float[] curve, double pitch, double velocity) {
        Filter low = new Filter();
        double rest = filter.hertz * Signals.power2((pitch - MIDDLE_C) / 24) * (.5 + velocity / 2);
        double open = filter.octaves;
        double closing = StrictMath.pow(Signals.SILENT, CONTROL_SAMPLES / (filter.seconds * Signals.SAMPLE_RATE));
        for (int i = 0; i < sound.length; i++) {
            if (i % CONTROL_SAMPLES == 0) {
                low.tune(rest * Signals.power2(open), filter.resonance);
                open *= closing;
            }
            sound[i] = (float) (low.step(sound[i]).low() * curve[i] * velocity);
        }
        return sound;
    }
}
