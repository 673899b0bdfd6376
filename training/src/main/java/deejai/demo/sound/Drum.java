package deejai.demo.sound;

/// A drum or a cymbal: a skin whose tone falls, and something that rattles. The pitch of a note tunes the
/// skin: 60 is as it is. How long a note is held does not matter.
///
/// @param skin   the tone
/// @param rattle the noise
public record Drum(Skin skin, Rattle rattle) implements Instrument {

    /// The bass drum of a club.
    public static final Drum KICK = new Drum(new Skin(46, 2.2, .12, .45, 1), new Rattle(1_500, 6_000, 0, .015, .25));
    /// A bass drum of wood and skin.
    public static final Drum BASS_DRUM = new Drum(new Skin(58, 1, .09, .35, .9), new Rattle(400, 2_500, 0, .03, .25));
    public static final Drum SNARE = new Drum(new Skin(185, .6, .06, .16, .5), new Rattle(900, 9_000, 0, .24, .7));
    public static final Drum CLAP = new Drum(Skin.NONE, new Rattle(900, 3_200, .001, .2, 1));
    public static final Drum HAT = new Drum(Skin.NONE, new Rattle(7_500, 9_000, 0, .06, .6));
    public static final Drum OPEN_HAT = new Drum(Skin.NONE, new Rattle(7_000, 9_000, .002, .36, .5));
    public static final Drum RIDE = new Drum(new Skin(3_140, 0, 1, .3, .06), new Rattle(6_000, 9_000, 0, .5, .3));
    public static final Drum SHAKER = new Drum(Skin.NONE, new Rattle(4_500, 8_000, .025, .1, .6));
    public static final Drum BRUSH = new Drum(Skin.NONE, new Rattle(1_800, 6_000, .015, .22, .6));
    public static final Drum TOM = new Drum(new Skin(110, .7, .15, .5, .9), new Rattle(300, 1_800, 0, .05, .2));
    public static final Drum HAND_DRUM = new Drum(new Skin(150, .35, .05, .35, .8), new Rattle(500, 3_500, 0, .05, .3));
    public static final Drum WOOD_BLOCK =
            new Drum(new Skin(880, .05, .02, .09, .7), new Rattle(1_200, 4_000, 0, .01, .2));

    /// What swings.
    ///
    /// @param hertz   of the tone, in the end
    /// @param octaves how much higher it begins
    /// @param falling seconds in which it falls
    /// @param seconds to silence
    /// @param gain    how loud it is
    public record Skin(double hertz, double octaves, double falling, double seconds, double gain) {

        /// None.
        public static final Skin NONE = new Skin(100, 0, 1, .001, 0);
    }

    /// What rattles: noise between two frequencies.
    ///
    /// @param lowHertz  what is below is taken away
    /// @param highHertz what is above is taken away, unless that is beyond 9 kHz
    /// @param attack    seconds to its loudest
    /// @param seconds   from there to silence
    /// @param gain      how loud it is
    public record Rattle(double lowHertz, double highHertz, double attack, double seconds, double gain) {}

    private static final double UNTUNED = 60;
    private static final int CONTROL_SAMPLES = 8;

    @Override
    public float[] sound(double pitch, double seconds, double velocity) {
        double longest = Math.max(skin.seconds, rattle.attack + rattle.seconds);
        float[] sound = new float[Math.max(1, Signals.samples(longest))];
        if (skin.gain > 0) {
            addSkin(sound, Signals.power2((pitch - UNTUNED) / 12), velocity);
        }
        addRattle(sound, pitch, velocity);
        Signals.fadeEnd(sound, .005);
        return sound;
    }

    private void addSkin(float[] sound, double tuning, double velocity) {
        double above = skin.octaves;
        double falling = StrictMath.pow(Signals.SILENT, CONTROL_SAMPLES / (skin.falling * 2 * Signals.SAMPLE_RATE));
        double level = skin.gain * velocity;
        double fading = Signals.decay(skin.seconds);
        double phase = 0;
        double step = 0;
        int length = Math.min(sound.length, Signals.samples(skin.seconds));
        for (int i = 0; i < length; i++) {
            if (i % CONTROL_SAMPLES == 0) {
                step = skin.hertz * tuning * Signals.power2(above) / Signals.SAMPLE_RATE;
                above *= falling;
            }
            sound[i] += (float) (level * Signals.sine(phase));
            phase += step;
            level *= fading;
        }
    }

    private void addRattle(float[] sound, double pitch, double velocity) {
        Noise noise = new Noise(pitch + rattle.lowHertz);
        Filter high = new Filter().tune(rattle.lowHertz, .7);
        Filter low = new Filter().tune(rattle.highHertz, .7);
        int attack = Signals.samples(rattle.attack);
        double level = rattle.gain * velocity;
        double fading = Signals.decay(rattle.seconds);
        int length = Math.min(sound.length, attack + Signals.samples(rattle.seconds));
        for (int i = 0; i < length; i++) {
            double rattling = low.step(high.step(noise.next()).high()).low();
            if (i < attack) {
                sound[i] += (float) (rattling * level * i / attack);
            } else {
                sound[i] += (float) (rattling * level);
                level *= fading;
            }
        }
    }
}
