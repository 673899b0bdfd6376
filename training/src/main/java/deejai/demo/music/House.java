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
import java.util.List;

/// Four on the floor: bass drum on every beat, hats between, claps, a bass off the beat, stabs of an electric
/// piano.
final class House {

    private static final int BEATS = 4;
    private static final List<double[]> STABS = List.of(
            new double[] {0, 1.5, 3}, new double[] {.5, 1.5, 2.75}, new double[] {0, .75, 2.5}, new double[] {.5, 2, 3.5
            });
    private static final List<double[]> BASS_LINES =
            List.of(new double[] {.5, 1.5, 2.5, 3.5}, new double[] {.5, .75, 1.5, 2.5, 3.25}, new double[] {
                0, .75, 1.5, 2.5, 3.5
            });

    private final Brief brief;
    private final Form form;
    private final Harmony harmony;
    private final Band band;
    private final double[] stabs;
    private final double[] bassLine;
    private final Melody melody;
    private final Player kick = new Player(Drum.KICK, new Place(.85, 0, 0));
    private final Player clap = new Player(Drum.CLAP, new Place(.4, .05, .25));
    private final Player hat = new Player(Drum.HAT, new Place(.32, .2, .03));
    private final Player openHat = new Player(Drum.OPEN_HAT, new Place(.3, -.15, .05));
    private final Player shaker = new Player(Drum.SHAKER, new Place(.22, -.4, .05));
    private final Player bass = new Player(
            new Synth(
                    Wave.SQUARE,
                    Synth.Unison.SOLO,
                    new Envelope(.005, .8, .5, .06),
                    new Synth.Sweep(500, 1.5, .25, 1.2),
                    Synth.Vibrato.NONE),
            new Place(.42, 0, 0).pumping());
    private final Player stab;
    private final Player pad = new Player(
            new Synth(
                    Wave.SAW,
                    new Synth.Unison(4, 18),
                    new Envelope(.3, 4, .8, .6),
                    new Synth.Sweep(1_100, .5, 2, .7),
                    Synth.Vibrato.NONE),
            new Place(.1, .1, .4).pumping());
    private final Player lead =
            new Player(new FmTone(1, 1.6, .5, new Envelope(.003, .7, .1, .25)), new Place(.17, .3, .5).pumping());

    private House(Brief brief) {
        this.brief = brief;
        this.form = Form.of(brief.seconds(), Math.rint(brief.between(121, 127)), BEATS, 4);
        this.harmony = new Harmony(
                brief.oneOf(new int[] {0, 0, 3, 4}, new int[] {0, 5, 3, 4}, new int[] {0, 2, 3, 3}),
                brief.oneOf(new int[] {5, 5, 3, 4}, new int[] {3, 3, 5, 4}));
        Tuning tuning = Tuning.of(brief.oneOf(45, 46, 48, 50, 41), Scale.DORIAN, true);
        this.band = new Band(
                form,
                tuning,
                new Band.Feel(brief.either(.5, .54), 0),
                new Room(1.6, .6, .75 * form.beatSeconds(), .35),
                brief.random());
        this.stabs = STABS.get(brief.random().nextInt(STABS.size()));
        this.bassLine = BASS_LINES.get(brief.random().nextInt(BASS_LINES.size()));
        this.melody = new Melody(
                brief.random(),
                List.of(new double[] {.75, .75, .5, -1, .5, .5}, new double[] {-.5, .5, .5, -.5, 1, -1}, new double[] {
                    1.5, .5, -1, .5, .5
                }),
                Melody.Range.ofThirds(14, 22));
        this.stab = brief.either(
                new Player(new FmTone(1, 2.2, .6, new Envelope(.003, 1.1, 0, .15)), new Place(.15, -.2, .3).pumping()),
                new Player(
                        new Synth(
                                Wave.SAW,
                                new Synth.Unison(3, 14),
                                new Envelope(.004, .5, .1, .12),
                                new Synth.Sweep(900, 2, .2, 1),
                                Synth.Vibrato.NONE),
                        new Place(.15, -.2, .3).pumping()));
    }

    static float[] play(Brief brief) {
        return new House(brief).play();
    }

    private float[] play() {
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar++) {
                drums(section, bar);
                if (section.part().isMain()) {
                    chords(section, bar);
                }
            }
            if (section.part() == Part.B || section.part() == Part.A_AGAIN) {
                for (Melody.Tone tone :
                        melody.over(section.bars(), BEATS, bar -> harmony.root(section, section.first() + bar))) {
                    band.play(lead, section.first() * BEATS + tone.beat(), tone.step(), tone.beats() * .8, .7);
                }
            }
        }
        return band.finish();
    }

    private void drums(Section section, int bar) {
        boolean breaks = section.part() == Part.B && bar < section.end() - section.bars() / 2;
        for (int beat = 0; beat < BEATS; beat++) {
            double at = bar * BEATS + beat;
            if (!breaks) {
                band.pump(kick, at, 1);
            }
            if (beat % 2 == 1 && section.part() != Part.INTRODUCTION) {
                band.hit(clap, at, .8);
                band.hit(clap, at + .03, .5);
            }
            band.hit(brief.either(hat, openHat), at + .5, .8);
            band.hit(hat, at + .25, .3);
            band.hit(hat, at + .75, .4);
            if (section.part() != Part.INTRODUCTION) {
                for (int i = 0; i < 4; i++) {
                    band.hit(shaker, at + .25 * i, i == 2 ? .7 : .4);
                }
            }
        }
    }

    private void chords(Section section, int bar) {
        int root = harmony.root(section, bar);
        double beat = bar * BEATS;
        int[] chord = Harmony.voicing(root, 4, 6);
        if (section.part() != Part.B) {
            for (double stabBeat : stabs) {
                band.chord(stab, beat + stabBeat, chord, .35, .75);
            }
        }
        if (section.part() != Part.A) {
            band.chord(pad, beat, chord, BEATS, .6);
        }
        for (double bassBeat : bassLine) {
            band.play(bass, beat + bassBeat, root % 7 - 7, .3, .8);
        }
    }
}
