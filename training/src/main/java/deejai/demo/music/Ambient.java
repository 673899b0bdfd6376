package deejai.demo.music;

import deejai.composer.Scale;
import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.sound.Drum;
import deejai.demo.sound.Envelope;
import deejai.demo.sound.FmTone;
import deejai.demo.sound.Place;
import deejai.demo.sound.Player;
import deejai.demo.sound.Room;
import deejai.demo.sound.Synth;
import deejai.demo.sound.Wave;

/// Slow chords that come and go, a drone, bells far away, wind.
final class Ambient {

    private static final int BEATS = 4;
    private static final int CHORD_BARS = 1;
    private static final double PAD_BEATS = 5.5;

    private final Brief brief;
    private final Form form;
    private final Harmony harmony;
    private final Band band;
    private final Player pad;
    private final Player drone = new Player(
            new Synth(
                    Wave.SINE,
                    new Synth.Unison(2, 6),
                    new Envelope(2, 9, .8, 4),
                    Synth.Sweep.none(900),
                    Synth.Vibrato.NONE),
            new Place(.32, 0, .3));
    private final Player bell;
    private final Player wind =
            new Player(new Drum(Drum.Skin.NONE, new Drum.Rattle(350, 1_100, 3.5, 6, .5)), new Place(.1, .3, .7));

    private Ambient(Brief brief) {
        this.brief = brief;
        this.form = Form.of(brief.seconds(), brief.between(44, 54), BEATS, 2);
        this.harmony = brief.either(
                new Harmony(brief.oneOf(new int[] {0, 3, 5, 4}, new int[] {0, 4, 3, 0}), new int[] {5, 3, 1, 4}),
                new Harmony(brief.oneOf(new int[] {0, 5, 3, 6}, new int[] {0, 2, 5, 0}), new int[] {3, 5, 2, 6}));
        Tuning tuning =
                Tuning.of(brief.oneOf(45, 47, 48, 50), brief.either(Scale.MAJOR, Scale.DORIAN), brief.artist() == 1);
        this.band = new Band(form, tuning, new Band.Feel(.5, .05), new Room(6.5, .45, .9, .45), brief.random());
        this.pad = new Player(
                new Synth(
                        brief.either(Wave.SAW, Wave.TRIANGLE),
                        new Synth.Unison(4, brief.either(14, 22)),
                        new Envelope(2.2, 9, .75, 4.5),
                        new Synth.Sweep(brief.either(520, 380), 1.2, 6, .7),
                        new Synth.Vibrato(.25, 7, 1)),
                new Place(.2, 0, .7));
        this.bell = new Player(
                new FmTone(brief.either(3.5, 2.76), brief.either(1.2, .8), 2.5, new Envelope(.004, 4, 0, 1.5)),
                new Place(.12, -.35, .9));
    }

    static float[] play(Brief brief) {
        return new Ambient(brief).play();
    }

    private float[] play() {
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar += CHORD_BARS) {
                int root = harmony.root(section, bar);
                double beat = bar * BEATS;
                int[] chord = Harmony.voicing(root, 4, 5);
                for (int i = 0; i < chord.length; i++) {
                    Place place = pad.place();
                    double pan = -.6 + 1.2 * i / (chord.length - 1);
                    Player seat = new Player(pad.instrument(), new Place(place.gain(), pan, place.reverb()));
                    band.play(seat, beat + .2 * i, chord[i], PAD_BEATS, .55);
                }
                band.play(drone, beat, root % 7 - 7, PAD_BEATS, .6);
                if (section.part() != Part.INTRODUCTION) {
                    bells(section, beat, root);
                }
                if (bar % 2 == 0) {
                    band.hit(wind, beat + 1, .5 + .4 * brief.random().nextDouble());
                }
            }
        }
        return band.finish();
    }

    private void bells(Section section, double beat, int root) {
        int count = section.part().isTheme() ? 2 : 3;
        for (int i = 0; i < count; i++) {
            int step = root + brief.oneOf(14, 16, 18, 20, 21);
            double late = brief.random().nextInt(8) * .5;
            band.play(bell, beat + late, step, 2, brief.between(.25, .6));
        }
    }
}
