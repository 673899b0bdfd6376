package deejai.demo.music;

import deejai.composer.Scale;
import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.sound.Envelope;
import deejai.demo.sound.Place;
import deejai.demo.sound.Player;
import deejai.demo.sound.PluckedString;
import deejai.demo.sound.Room;
import deejai.demo.sound.Synth;
import deejai.demo.sound.Wave;
import java.util.List;

/// A waltz for strings: a plucked bass on one, violas on two and three, a violin with the tune.
final class StringWaltz {

    private static final int BEATS = 3;

    private final Brief brief;
    private final Form form;
    private final Harmony harmony;
    private final Band band;
    private final Melody melody;
    private final Melody answer;
    private final Player bass = new Player(new PluckedString(.35, .5, 1.6, .2), new Place(.75, .15, .25));
    private final Player viola = new Player(
            bowed(3, new Envelope(.04, 1.2, .6, .18), new Synth.Vibrato(5, 6, .2), 1_300), new Place(.15, .35, .4));
    private final Player violin = new Player(
            bowed(2, new Envelope(.07, 3, .85, .22), new Synth.Vibrato(5.6, 16, .35), 2_600), new Place(.27, -.3, .45));
    private final Player cello = new Player(
            bowed(3, new Envelope(.1, 4, .85, .3), new Synth.Vibrato(5, 10, .4), 1_500), new Place(.22, .1, .4));

    private StringWaltz(Brief brief) {
        this.brief = brief;
        this.form = Form.of(brief.seconds(), brief.either(brief.between(150, 172), brief.between(112, 128)), BEATS, 8);
        this.harmony = new Harmony(
                brief.oneOf(new int[] {0, 0, 4, 4, 4, 4, 0, 0}, new int[] {0, 5, 1, 4, 0, 5, 4, 0}, new int[] {
                    0, 0, 3, 3, 4, 4, 0, 0
                }),
                brief.oneOf(new int[] {3, 3, 0, 0, 4, 4, 0, 4}, new int[] {5, 5, 1, 1, 4, 4, 0, 4}));
        Tuning tuning = Tuning.of(brief.oneOf(48, 50, 55, 53), Scale.CLASSICAL, brief.artist() == 1);
        this.band = new Band(form, tuning, new Band.Feel(.5, .016), new Room(2.8, .55), brief.random());
        List<double[]> rhythms = List.of(
                new double[] {2, 1},
                new double[] {1, 1, 1},
                new double[] {1.5, .5, 1},
                new double[] {1, .5, .5, .5, .5},
                new double[] {3});
        this.melody = new Melody(brief.random(), rhythms, Melody.Range.ofThirds(9, 18));
        this.answer = new Melody(brief.random(), rhythms, Melody.Range.ofThirds(11, 20));
    }

    static float[] play(Brief brief) {
        return new StringWaltz(brief).play();
    }

    private static Synth bowed(int desks, Envelope envelope, Synth.Vibrato vibrato, double hertz) {
        return new Synth(Wave.SAW, new Synth.Unison(desks, 9), envelope, new Synth.Sweep(hertz, .4, .5, .8), vibrato);
    }

    private float[] play() {
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar++) {
                accompany(harmony.root(section, bar), bar);
            }
            if (section.part().isMain()) {
                sing(section);
            }
        }
        return band.finish();
    }

    private void accompany(int root, int bar) {
        double beat = bar * BEATS;
        if (bar == form.bars() - 1) {
            band.chord(viola, beat, new int[] {0, 4, 7, 9}, 2.5, .7);
            band.play(bass, beat, -7, 2.5, .8);
            return;
        }
        int low = root > 3 ? root - 14 : root - 7;
        band.play(bass, beat, bar % 2 == 0 ? low : low + 4, 1.5, .8);
        int[] chord = Harmony.voicing(root, 3, 4);
        band.chord(viola, beat + 1, chord, .45, .6);
        band.chord(viola, beat + 2, chord, .45, .5);
    }

    private void sing(Section section) {
        boolean middle = section.part() == Part.B;
        Melody tune = middle ? answer : melody;
        int bars = section.end() == form.bars() ? section.bars() - 1 : section.bars();
        for (Melody.Tone tone : tune.over(bars, BEATS, bar -> harmony.root(section, section.first() + bar))) {
            double beat = section.first() * BEATS + tone.beat();
            if (middle && brief.artist() == 1) {
                band.play(cello, beat, tone.step() - 7, tone.beats() * .95, .75);
            } else {
                band.play(violin, beat, tone.step(), tone.beats() * .95, middle ? .65 : .75);
            }
            if (section.part() == Part.A_AGAIN) {
                band.play(cello, beat, tone.step() - 9, tone.beats() * .95, .5);
            }
        }
    }
}
