package deejai.demo.music;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/// A tune that people can remember: two bars of rhythm and ups and downs, which come again over every chord,
/// and a long note where a phrase ends.
final class Melody {

    private static final int MOTIF_BARS = 2;
    private static final int PHRASE_BARS = 4;
    private static final double LIKELIEST_STEP = .65;

    private final List<double[]> rhythm = new ArrayList<>();
    private final List<int[]> ups = new ArrayList<>();
    private final int[] chord;
    private final int size;
    private final int lowest;
    private final int highest;
    private final int begin;

    /// A note of a tune.
    ///
    /// @param beat  from the beginning of the first bar
    /// @param beats how long it is
    /// @param step  of the scale
    record Tone(double beat, double beats, int step) {}

    /// Where a tune may go.
    ///
    /// @param lowest  step of the scale
    /// @param highest step, at least an octave above
    /// @param size    steps in an octave
    /// @param chord   steps above the root that a chord has
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    record Range(int lowest, int highest, int size, int... chord) {

        /// Thirds in a scale of seven steps.
        static Range ofThirds(int lowest, int highest) {
            return new Range(lowest, highest, 7, 0, 2, 4);
        }
    }

    /// @param rhythms bars to choose from: lengths of notes in beats, negative ones for rests
    Melody(RandomGenerator random, List<double[]> rhythms, Range range) {
        this.chord = range.chord;
        this.size = range.size;
        this.lowest = range.lowest;
        this.highest = range.highest;
        for (int bar = 0; bar < MOTIF_BARS; bar++) {
            double[] lengths = rhythms.get(random.nextInt(rhythms.size()));
            rhythm.add(lengths);
            ups.add(random.ints(lengths.length, 0, 100).map(Melody::up).toArray());
        }
        this.begin = lowest + (highest - lowest) / 3 + random.nextInt(Math.max(1, (highest - lowest) / 3));
    }

    /// Mostly to the next step, sometimes farther.
    private static int up(int chance) {
        int direction = chance % 2 == 0 ? 1 : -1;
        return chance < 100 * LIKELIEST_STEP ? direction : chance < 92 ? 2 * direction : 4 * direction;
    }

    /// The tune over some bars.
    ///
    /// @param beats of a bar
    /// @param roots of the chords, by bar
    List<Tone> over(int bars, int beats, IntUnaryOperator roots) {
        List<Tone> tones = new ArrayList<>();
        int step = begin;
        for (int bar = 0; bar < bars; bar++) {
            int root = roots.applyAsInt(bar);
            boolean ends = bar % PHRASE_BARS == PHRASE_BARS - 1 || bar == bars - 1;
            if (ends) {
                step = nearestInChord(step, root);
                tones.add(new Tone(bar * beats, beats * .75, step));
            } else {
                step = addMotif(tones, bar, beats, root, step);
            }
        }
        return tones;
    }

    private int addMotif(List<Tone> tones, int bar, int beats, int root, int from) {
        double[] lengths = rhythm.get(bar % MOTIF_BARS);
        int[] moves = ups.get(bar % MOTIF_BARS);
        double beat = 0;
        int step = from;
        for (int i = 0; i < lengths.length && beat < beats; i++) {
            if (lengths[i] > 0) {
                step = within(step + moves[i]);
                if (beat == 0 || lengths[i] >= 1.5) {
                    step = nearestInChord(step, root);
                }
                tones.add(new Tone(bar * beats + beat, lengths[i], step));
            }
            beat += Math.abs(lengths[i]);
        }
        return step;
    }

    private int within(int step) {
        return step > highest ? 2 * highest - step : step < lowest ? 2 * lowest - step : step;
    }

    private int nearestInChord(int step, int root) {
        for (int away = 0; away < size; away++) {
            if (isInChord(step - away, root) && step - away >= lowest) {
                return step - away;
            }
            if (isInChord(step + away, root) && step + away <= highest) {
                return step + away;
            }
        }
        return step;
    }

    private boolean isInChord(int step, int root) {
        for (int above : chord) {
            if (Math.floorMod(step - root - above, size) == 0) {
                return true;
            }
        }
        return false;
    }
}
