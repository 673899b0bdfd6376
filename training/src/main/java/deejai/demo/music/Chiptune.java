package deejai.demo.music;

import deejai.composer.Scale;
import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.sound.Drum;
import deejai.demo.sound.Envelope;
import deejai.demo.sound.Place;
import deejai.demo.sound.Player;
import deejai.demo.sound.Room;
import deejai.demo.sound.Synth;
import deejai.demo.sound.Wave;
import java.util.List;

/// The four voices of an old game console: two pulse waves, a triangle, noise.
final class Chiptune {

    private static final int BEATS = 4;

    private final Brief brief;
    private final Form form;
    private final Harmony harmony;
    private final Band band;
    private final Melody melody;
    private final Melody answer;
    private final Player lead;
    private final Player arpeggio =
            new Player(voice(Wave.SQUARE, new Envelope(.001, .4, .35, .02)), new Place(.13, -.3, 0));
    private final Player bass = new Player(voice(Wave.TRIANGLE, new Envelope(.001, 3, .9, .02)), new Place(.42, 0, 0));
    private final Player beat = new Player(noise(200, .12), new Place(.3, 0, 0));
    private final Player snare = new Player(noise(1_200, .16), new Place(.28, 0, 0));
    private final Player tick = new Player(noise(6_000, .035), new Place(.25, 0, 0));

    private Chiptune(Brief brief) {
        this.brief = brief;
        this.form = Form.of(
                brief.seconds(), Math.rint(brief.either(brief.between(138, 150), brief.between(158, 172))), BEATS, 4);
        this.harmony = new Harmony(
                brief.oneOf(new int[] {0, 4, 5, 3}, new int[] {0, 3, 4, 4}, new int[] {5, 3, 0, 4}),
                brief.oneOf(new int[] {3, 4, 2, 5}, new int[] {5, 4, 3, 4}));
        Tuning tuning = Tuning.of(brief.oneOf(48, 50, 52, 53), Scale.MAJOR, brief.artist() == 1);
        this.band = new Band(
                form, tuning, Band.Feel.MACHINE, new Room(0, 0, .75 * form.beatSeconds(), .25), brief.random());
        List<double[]> rhythms = List.of(
                new double[] {.5, .5, .5, .5, 1, 1},
                new double[] {.75, .75, .5, .5, .5, 1},
                new double[] {1, .5, .5, -.5, .5, 1},
                new double[] {.5, .25, .25, .5, .5, .75, .75, .5});
        this.melody = new Melody(brief.random(), rhythms, Melody.Range.ofThirds(13, 22));
        this.answer = new Melody(brief.random(), rhythms, Melody.Range.ofThirds(14, 24));
        this.lead = new Player(
                new Synth(
                        brief.either(Wave.PULSE, Wave.SQUARE),
                        Synth.Unison.SOLO,
                        new Envelope(.001, 1.5, .6, .03),
                        Synth.Sweep.none(20_000),
                        new Synth.Vibrato(6, 18, .3)),
                new Place(.24, .2, .25));
    }

    static float[] play(Brief brief) {
        return new Chiptune(brief).play();
    }

    private static Synth voice(Wave wave, Envelope envelope) {
        return new Synth(wave, Synth.Unison.SOLO, envelope, Synth.Sweep.none(20_000), Synth.Vibrato.NONE);
    }

    private static Drum noise(double lowHertz, double seconds) {
        return new Drum(Drum.Skin.NONE, new Drum.Rattle(lowHertz, 9_000, 0, seconds, .8));
    }

    private float[] play() {
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar++) {
                int root = harmony.root(section, bar);
                accompany(section, bar, root);
            }
            if (section.part().isMain()) {
                Melody tune = section.part() == Part.B ? answer : melody;
                for (Melody.Tone tone :
                        tune.over(section.bars(), BEATS, bar -> harmony.root(section, section.first() + bar))) {
                    band.play(lead, section.first() * BEATS + tone.beat(), tone.step(), tone.beats() * .9, .8);
                }
            }
        }
        return band.finish();
    }

    private void accompany(Section section, int bar, int root) {
        int[] chord = Harmony.voicing(root, 3, 7);
        boolean drums = section.part() != Part.INTRODUCTION;
        for (int sixteenth = 0; sixteenth < 4 * BEATS; sixteenth++) {
            double at = bar * BEATS + .25 * sixteenth;
            int turn = brief.either(sixteenth, 3 * sixteenth + sixteenth / 4);
            band.play(arpeggio, at, chord[turn % chord.length] + (sixteenth % 8 == 7 ? 7 : 0), .2, .8);
            if (sixteenth % 2 == 0) {
                int low = root % 7 - 7;
                band.play(bass, at, sixteenth % 8 == 6 ? low + 7 : low, .4, .9);
            }
            if (drums) {
                drums(at, sixteenth);
            }
        }
    }

    private void drums(double at, int sixteenth) {
        if (sixteenth % 8 == 0 || sixteenth == 10) {
            band.hit(beat, at, .9);
        } else if (sixteenth % 8 == 4) {
            band.hit(snare, at, .9);
        } else if (sixteenth % 2 == 0) {
            band.hit(tick, at, .6);
        }
    }
}
