package deejai.demo.music;

import deejai.composer.Scale;
import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.sound.Place;
import deejai.demo.sound.Player;
import deejai.demo.sound.Room;
import deejai.demo.sound.Struck;
import java.util.List;
import java.util.stream.IntStream;

/// A piano alone: broken chords in the left hand, a tune in the right one.
final class SoloPiano {

    private static final int PARTIALS = 10;

    /// How much sharper than whole multiples the partials of a stiff string are.
    private static final double STIFFNESS = 4e-4;

    private static final List<int[]> BROKEN_CHORDS = List.of(
            new int[] {0, 4, 7, 9, 7, 4, 7, 4}, new int[] {0, 4, 9, 4, 7, 4, 9, 4}, new int[] {0, 7, 4, 7, 9, 7, 4, 7});

    private final Brief brief;
    private final Form form;
    private final Harmony harmony;
    private final Band band;
    private final Melody melody;
    private final Melody answer;
    private final Player left = new Player(piano(), new Place(.55, -.25, .3));
    private final Player right = new Player(piano(), new Place(.75, .2, .35));

    private SoloPiano(Brief brief) {
        this.brief = brief;
        this.form =
                Form.of(brief.seconds(), brief.either(brief.between(66, 78), brief.between(92, 108)), beats(brief), 4);
        this.harmony = new Harmony(
                brief.oneOf(new int[] {0, 5, 3, 4}, new int[] {0, 4, 5, 3}, new int[] {0, 2, 3, 4}),
                brief.oneOf(new int[] {5, 3, 0, 4}, new int[] {3, 4, 2, 5}));
        Tuning tuning = Tuning.of(brief.oneOf(48, 50, 51, 53, 46), Scale.CLASSICAL, brief.artist() == 1);
        this.band = new Band(form, tuning, new Band.Feel(.5, .014), new Room(2.4, .4), brief.random());
        List<double[]> rhythms = brief.either(
                List.of(new double[] {1.5, .5, 1, 1}, new double[] {1, 1, .5, .5, 1}, new double[] {-.5, .5, .5, .5, 2
                }),
                List.of(new double[] {2, 1}, new double[] {1, .5, .5, 1}, new double[] {1.5, .5, 1}));
        this.melody = new Melody(brief.random(), rhythms, Melody.Range.ofThirds(9, 19));
        this.answer = new Melody(brief.random(), rhythms, Melody.Range.ofThirds(11, 21));
    }

    static float[] play(Brief brief) {
        return new SoloPiano(brief).play();
    }

    private static int beats(Brief brief) {
        return brief.either(4, 3);
    }

    static Struck piano() {
        return new Struck(
                IntStream.rangeClosed(1, PARTIALS)
                        .mapToObj(n -> new Struck.Mode(
                                n * StrictMath.sqrt(1 + STIFFNESS * n * n),
                                StrictMath.pow(n, -1.25),
                                4.5 / (1 + .35 * (n - 1))))
                        .toList(),
                .35,
                .12);
    }

    private float[] play() {
        int[] pattern = BROKEN_CHORDS.get(brief.random().nextInt(BROKEN_CHORDS.size()));
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar++) {
                if (bar == form.bars() - 1) {
                    lastChord(bar);
                } else {
                    leftHand(section, bar, pattern);
                }
            }
            if (section.part().isMain()) {
                rightHand(section);
            }
        }
        return band.finish();
    }

    private void leftHand(Section section, int bar, int[] pattern) {
        int root = harmony.root(section, bar) % 7;
        int low = root > 3 ? root - 14 : root - 7;
        for (int i = 0; i < 2 * form.beats(); i++) {
            double beat = bar * form.beats() + .5 * i;
            band.play(left, beat, low + pattern[i % pattern.length], i == 0 ? form.beats() : 1.5, i == 0 ? .6 : .4);
        }
    }

    private void rightHand(Section section) {
        Melody tune = section.part() == Part.B ? answer : melody;
        double softness = section.part() == Part.B ? .6 : .72;
        int bars = section.end() == form.bars() ? section.bars() - 1 : section.bars();
        for (Melody.Tone tone : tune.over(bars, form.beats(), bar -> harmony.root(section, section.first() + bar))) {
            double beat = section.first() * form.beats() + tone.beat();
            band.play(right, beat, tone.step(), tone.beats() * 1.05, softness);
            if (section.part() == Part.A_AGAIN && tone.beats() >= 1) {
                band.play(right, beat, tone.step() - 5, tone.beats(), softness * .6);
            }
        }
    }

    private void lastChord(int bar) {
        double beat = bar * form.beats();
        int[] chord = {-7, 0, 4, 7, 9, 14};
        for (int i = 0; i < chord.length; i++) {
            band.play(left, beat + .12 * i, chord[i], form.beats() + 2., .5);
        }
    }
}
