package deejai.demo.music;

import deejai.composer.Scale;
import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.sound.Drum;
import deejai.demo.sound.Place;
import deejai.demo.sound.Player;
import deejai.demo.sound.PluckedString;
import deejai.demo.sound.Room;
import java.util.List;

/// Twelve bars, again and again: a guitar that shuffles, one that sings, a bass that walks, brushes.
final class BluesGuitar {

    private static final int BEATS = 4;

    /// Semitones above the key note, by bar.
    private static final int[] TWELVE_BARS = {0, 0, 0, 0, 5, 5, 0, 0, 7, 5, 0, 7};

    private static final int[] WALK = {0, 4, 7, 9};
    private static final int[] WALK_BACK = {0, 10, 9, 7};

    private final Brief brief;
    private final Form form;
    private final int key;
    private final Band band;
    private final Melody lick;
    private final Melody solo;
    private final Player rhythm = new Player(new PluckedString(.45, .35, 2.2, .12), new Place(.34, -.4, .12));
    private final Player lead = new Player(new PluckedString(.7, .22, 4.5, .16), new Place(.62, .3, .22));
    private final Player bass = new Player(new PluckedString(.25, .5, 2.5, .25), new Place(.8, 0, .04));
    private final Player brush = new Player(Drum.BRUSH, new Place(.24, .15, .1));
    private final Player ride = new Player(Drum.RIDE, new Place(.22, .35, .1));
    private final Player kick = new Player(Drum.BASS_DRUM, new Place(.4, 0, .05));

    private BluesGuitar(Brief brief) {
        this.brief = brief;
        this.form = Form.of(brief.seconds(), brief.either(brief.between(84, 96), brief.between(112, 124)), BEATS, 4);
        this.key = brief.oneOf(40, 43, 45);
        Tuning tuning = Tuning.of(key + 12., Scale.BLUES, true);
        this.band = new Band(form, tuning, new Band.Feel(.65, .012), new Room(1.3, .45), brief.random());
        List<double[]> rhythms = List.of(
                new double[] {.5, .5, 1, -1, .5, .5},
                new double[] {-.5, .5, .5, .5, 1.5, -.5},
                new double[] {1, .5, .5, .5, .5, -1},
                new double[] {-1, .5, .5, 1, .5, .5});
        var range = new Melody.Range(4, 16, tuning.size(), 0, 1, 4, 5);
        this.lick = new Melody(brief.random(), rhythms, range);
        this.solo = new Melody(brief.random(), rhythms, new Melody.Range(8, 19, tuning.size(), 0, 1, 4, 5));
    }

    static float[] play(Brief brief) {
        return new BluesGuitar(brief).play();
    }

    /// The chord under a bar; short pieces go through the twelve bars faster.
    private int root(int bar) {
        if (bar == form.bars() - 1) {
            return 0;
        }
        return TWELVE_BARS[form.bars() < TWELVE_BARS.length ? bar * TWELVE_BARS.length / form.bars() : bar % 12];
    }

    private float[] play() {
        for (Section section : form.sections()) {
            for (int bar = section.first(); bar < section.end(); bar++) {
                if (bar == form.bars() - 1) {
                    lastChord(bar);
                } else {
                    accompany(section, bar);
                }
            }
            if (section.part().isMain()) {
                Melody tune = section.part() == Part.B ? solo : lick;
                int bars = section.end() == form.bars() ? section.bars() - 1 : section.bars();
                // Over all chords the scale of the key, as the blues has it.
                for (Melody.Tone tone : tune.over(bars, BEATS, _ -> 0)) {
                    band.play(lead, section.first() * BEATS + tone.beat(), tone.step(), tone.beats(), .75);
                }
            }
        }
        return band.finish();
    }

    private void accompany(Section section, int bar) {
        int root = key + root(bar);
        double beat = bar * BEATS;
        for (int i = 0; i < 2 * BEATS; i++) {
            double at = beat + .5 * i;
            double velocity = i % 2 == 0 ? .7 : .45;
            band.playPitch(rhythm, at, root + 12., .42, velocity);
            band.playPitch(rhythm, at, root + (i / 2 % 2 == 0 ? 19. : 21.), .42, velocity);
        }
        int[] walk = brief.either(WALK, bar % 2 == 0 ? WALK : WALK_BACK);
        for (int i = 0; i < BEATS; i++) {
            band.playPitch(bass, beat + i, root - 12. + walk[i] + (root < 43 ? 12 : 0), .9, .75);
            if (section.part() != Part.INTRODUCTION) {
                band.hit(ride, beat + i, .6);
                band.hit(i % 2 == 0 ? kick : brush, beat + i, i % 2 == 0 ? .6 : .8);
                if (i % 2 == 1) {
                    band.hit(ride, beat + i + .5, .4);
                }
            }
        }
    }

    private void lastChord(int bar) {
        double beat = bar * BEATS;
        int[] chord = {0, 7, 10, 16, 19};
        for (int i = 0; i < chord.length; i++) {
            band.playPitch(rhythm, beat + .06 * i, key + 12. + chord[i], 5, .7);
        }
        band.playPitch(bass, beat, key, 4, .8);
        band.hit(kick, beat, .6);
    }
}
