package deejai.demo.music;

import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.sound.Drum;
import deejai.demo.sound.Place;
import deejai.demo.sound.Player;
import deejai.demo.sound.Room;
import deejai.demo.sound.Struck;
import deejai.demo.sound.Struck.Mode;
import java.util.List;

/// An orchestra of gongs and bronze bars: a slow core melody, two players whose fast notes interlock, gongs
/// that close every round.
final class Gamelan {

    private static final int BEATS = 8;

    /// Five nearly equal steps, and a row of small and large ones; every real orchestra has tunings of its
    /// own.
    private static final double[] SLENDRO = {0, 2.3, 4.8, 7.2, 9.6};

    private static final double[] PELOG = {0, 1.3, 2.8, 6.9, 8.1};

    private final Brief brief;
    private final Form form;
    private final Band band;
    private final int[] core;
    private final int[] turn;
    private final Player gong = new Player(
            new Struck(
                    List.of(
                            new Mode(1, 1, 7),
                            new Mode(1.02, .6, 6),
                            new Mode(2.02, .5, 4),
                            new Mode(2.71, .3, 2.5),
                            new Mode(3.63, .2, 1.5)),
                    Double.POSITIVE_INFINITY,
                    .05),
            new Place(.75, 0, .4));
    private final Player kettle = new Player(
            new Struck(
                    List.of(
                            new Mode(1, 1, 1.6),
                            new Mode(1.51, .25, .8),
                            new Mode(2.34, .3, .6),
                            new Mode(3.9, .15, .3)),
                    .5,
                    .1),
            new Place(.5, .2, .35));
    private final Player core1 = new Player(bars(3.2), new Place(.5, -.1, .3));
    private final Player leftBars = new Player(bars(1.1), new Place(.4, -.6, .25));
    private final Player rightBars = new Player(bars(1.1), new Place(.4, .6, .25));
    private final Player drum = new Player(Drum.HAND_DRUM, new Place(.4, .05, .2));

    private Gamelan(Brief brief) {
        this.brief = brief;
        this.form = Form.of(brief.seconds(), brief.either(brief.between(84, 96), brief.between(108, 122)), BEATS, 2);
        Tuning tuning = new Tuning(brief.between(59, 63), brief.either(SLENDRO, PELOG));
        this.band = new Band(form, tuning, new Band.Feel(.5, .01), new Room(2.2, .7), brief.random());
        this.core = walk();
        this.turn = walk();
    }

    static float[] play(Brief brief) {
        return new Gamelan(brief).play();
    }

    /// Bronze bars, in pairs a little apart, which beat.
    private static Struck bars(double seconds) {
        return new Struck(
                List.of(
                        new Mode(1, 1, seconds),
                        new Mode(1.006, .7, seconds),
                        new Mode(2.76, .35, seconds * .4),
                        new Mode(5.4, .18, seconds * .2)),
                .35,
                .08);
    }

    /// Eight notes that end where they began.
    private int[] walk() {
        int[] steps = new int[BEATS];
        int step = 0;
        for (int i = BEATS - 1; i >= 0; i--) {
            steps[i] = step;
            step = Math.clamp(step + brief.oneOf(-2, -1, 1, 1, 2), -3, 4);
        }
        return steps;
    }

    private float[] play() {
        for (Section section : form.sections()) {
            int[] melody = section.part() == Part.B ? turn : core;
            for (int bar = section.first(); bar < section.end(); bar++) {
                round(section.part(), bar, melody);
            }
        }
        band.play(gong, form.bars() * BEATS, -5, 4, .9);
        return band.finish();
    }

    private void round(Part part, int bar, int[] melody) {
        double beat = bar * BEATS;
        band.play(gong, beat, -10, 4, bar % 2 == 0 ? .9 : .6);
        band.play(kettle, beat + 3, melody[3] - 5, 2, .6);
        band.play(kettle, beat + 7, melody[7] - 5, 2, .6);
        for (int i = 0; i < BEATS; i++) {
            band.play(core1, beat + i, melody[i], 1, .7);
            if (part != Part.INTRODUCTION) {
                interlock(beat + i, melody[i], part == Part.B);
            }
            if (part.isMain()) {
                drums(beat + i, i);
            }
        }
    }

    /// One player plays what the other leaves out.
    private void interlock(double beat, int step, boolean slow) {
        int parts = slow ? 2 : 4;
        for (int i = 0; i < parts; i++) {
            double at = beat + (double) i / parts;
            boolean isLeft = i % 2 == 0;
            int ornament = isLeft ? step + 5 : step + 5 + brief.oneOf(1, 1, 2, -1);
            band.play(isLeft ? leftBars : rightBars, at, ornament, 1. / parts, isLeft ? .6 : .5);
        }
    }

    private void drums(double beat, int i) {
        band.playPitch(drum, beat, 60, 1, i % 4 == 0 ? .7 : .35);
        if (i % 2 == 1) {
            band.playPitch(drum, beat + .5, 65, 1, .5);
            band.playPitch(drum, beat + .75, 67, 1, .35);
        }
    }
}
