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

/// Fast broken drums over a slow, growling bass and wide chords.
final class DrumAndBass {

    private static final int BEATS = 4;

    private final Brief brief;
    private final Form form;
    private final Harmony harmony;
    private final Band band;
    private final Player kick = new Player(Drum.KICK, new Place(.8, 0, 0));
    private final Player snare = new Player(Drum.SNARE, new Place(.75, 0, .12));
    private final Player hat = new Player(Drum.HAT, new Place(.36, .25, .02));
    private final Player ride = new Player(Drum.RIDE, new Place(.4, -.3, .05));
    private final Player growl;
    private final Player sub = new Player(
            new Synth(
                    Wave.SINE,
                    Synth.Unison.SOLO,
                    new Envelope(.01, 6, .9, .08),
                    Synth.Sweep.none(2_000),
                    Synth.Vibrato.NONE),
            new Place(.4, 0, 0));
    private final Player pad = new Player(
            new Synth(
                    Wave.SAW,
                    new Synth.Unison(4, 24),
                    new Envelope(.8, 8, .8, 1.2),
                    new Synth.Sweep(900, 1, 3, .7),
                    Synth.Vibrato.NONE),
            new Place(.1, 0, .5).pumping());
    private final Player pluck =
            new Player(new FmTone(2, 1.2, .3, new Envelope(.003, .6, 0, .2)), new Place(.14, -.3, .6));

    private DrumAndBass(Brief brief) {
        this.brief = brief;
        this.form = Form.of(brief.seconds(), Math.rint(brief.between(170, 176)), BEATS, 8);
        this.harmony = new Harmony(
                brief.oneOf(new int[] {0, 0, 5, 5, 3, 3, 4, 4}, new int[] {0, 0, 0, 0, 5, 5, 6, 6}),
                new int[] {3, 3, 3, 3, 5, 5, 4, 4});
        Tuning tuning = Tuning.of(brief.oneOf(41, 43, 45, 40), Scale.MINOR, true);
        this.band = new Band(
                form, tuning, Band.Feel.MACHINE, new Room(2.2, .55, 1.5 * form.beatSeconds(), .4), brief.random());
        this.growl = new Player(
                new Synth(
                        brief.either(Wave.SAW, Wave.SQUARE),
                        new Synth.Unison(2, brief.either(30, 18)),
                        new Envelope(.01, 4, .8, .1),
                        new Synth.Sweep(brief.either(700, 1_000), 1.2, .8, brief.either(.9, 2.)),
                        Synth.Vibrato.NONE),
                new Place(.3, 0, .04).pumping());
    }

    static float[] play(Brief brief) {
        return new DrumAndBass(brief).play();
    }

    private float[] play() {
        int[] pattern = brief.random().ints(8, 0, 5).toArray();
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar++) {
                int root = harmony.root(section, bar);
                if (section.part() != Part.INTRODUCTION || bar > section.end() - 1 - section.bars() / 2) {
                    drums(bar, section.part() == Part.B);
                }
                if (bar % 2 == 0) {
                    band.chord(pad, bar * BEATS, Harmony.voicing(root, 4, 7), 2. * BEATS, .6);
                }
                if (section.part().isMain()) {
                    bass(bar, root, section.part());
                }
                if (section.part() != Part.A) {
                    for (int i = 0; i < pattern.length; i++) {
                        if (pattern[i] < 3) {
                            band.play(pluck, bar * BEATS + .5 * i, root + 14 + 2 * pattern[i], .4, .6);
                        }
                    }
                }
            }
        }
        return band.finish();
    }

    private void drums(int bar, boolean half) {
        double beat = bar * BEATS;
        boolean turn = bar % 4 == 3;
        band.pump(kick, beat, 1);
        if (half) {
            band.hit(snare, beat + 2, .9);
        } else {
            band.pump(kick, beat + (turn ? 1.75 : 2.5), .9);
            band.hit(snare, beat + 1, 1);
            band.hit(snare, beat + 3, 1);
            for (double ghost : turn ? new double[] {1.75, 2.25, 3.75} : new double[] {1.75, 2.25}) {
                band.hit(snare, beat + ghost, .25);
            }
        }
        for (int i = 0; i < 8; i++) {
            band.hit(brief.artist() == 0 ? hat : i % 2 == 0 ? ride : hat, beat + .5 * i, i % 2 == 0 ? .8 : .5);
        }
    }

    private void bass(int bar, int root, Part part) {
        double beat = bar * BEATS;
        int low = root % 7 - 7;
        band.play(sub, beat, low, 3.8, .8);
        if (part != Part.B) {
            double[] onsets = bar % 2 == 0 ? new double[] {0, 1.5, 2.5} : new double[] {0, .75, 2, 3.25};
            for (double onset : onsets) {
                band.play(growl, beat + onset, low + (onset > 3 ? 4 : 0), .6, .8);
            }
        }
    }
}
