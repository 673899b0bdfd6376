package deejai.demo.music;

import deejai.demo.sound.Mixer;
import deejai.demo.sound.Player;
import deejai.demo.sound.Room;
import java.util.random.RandomGenerator;

/// Plays a piece: turns beats into seconds and steps of a scale into pitches, as people would, who are never
/// quite on time.
final class Band {

    private static final double VELOCITY_SPREAD = .12;

    private final Form form;
    private final Tuning tuning;
    private final Feel feel;
    private final RandomGenerator random;
    private final Mixer mixer;

    /// How the time goes.
    ///
    /// @param swing    where the second eighth of a beat is, .5 = even
    /// @param humanity seconds by which notes are early or late
    record Feel(double swing, double humanity) {

        /// As machines do.
        static final Feel MACHINE = new Feel(.5, 0);
    }

    Band(Form form, Tuning tuning, Feel feel, Room room, RandomGenerator random) {
        this.form = form;
        this.tuning = tuning;
        this.feel = feel;
        this.random = random;
        this.mixer = new Mixer(form.seconds(), room);
    }

    /// Plays a step of the scale.
    ///
    /// @param beat  from the beginning of the piece, 0 being the first
    /// @param beats how long it is held
    void play(Player player, double beat, int step, double beats, double velocity) {
        playPitch(player, beat, tuning.pitch(step), beats, velocity);
    }

    /// Plays a pitch that is perhaps in no scale.
    void playPitch(Player player, double beat, double pitch, double beats, double velocity) {
        double late = feel.humanity == 0 ? 0 : feel.humanity * (random.nextDouble() * 2 - 1);
        double stressed = feel.humanity == 0 ? velocity : velocity + VELOCITY_SPREAD * (random.nextDouble() - .5);
        double start = Math.max(0, seconds(beat) + late);
        mixer.play(player, start, pitch, beats * form.beatSeconds(), Math.clamp(stressed, .05, 1));
    }

    /// Plays several steps at once.
    void chord(Player player, double beat, int[] steps, double beats, double velocity) {
        for (int step : steps) {
            play(player, beat, step, beats, velocity);
        }
    }

    /// Hits a drum.
    void hit(Player drum, double beat, double velocity) {
        playPitch(drum, beat, 60, 1, velocity);
    }

    /// Hits the bass drum of dance music, at which all pumped players give way.
    void pump(Player drum, double beat, double velocity) {
        hit(drum, beat, velocity);
        mixer.pump(seconds(beat));
    }

    private double seconds(double beat) {
        double whole = Math.floor(beat);
        double within = beat - whole;
        double swung = within < .5 ? within * 2 * feel.swing : feel.swing + (within - .5) * 2 * (1 - feel.swing);
        return (whole + swung) * form.beatSeconds();
    }

    /// The piece, left and right in turns.
    float[] finish() {
        return mixer.finish();
    }
}
