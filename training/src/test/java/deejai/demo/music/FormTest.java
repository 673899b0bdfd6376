package deejai.demo.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.demo.music.Form.Part;
import deejai.demo.music.Form.Section;
import deejai.demo.music.Melody.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @ValueSource(doubles = {5, 12, 40, 75, 300})
    void sectionsFollowEachOtherFromTheFirstBarOn(double seconds) {
        for (double tempo : new double[] {44, 96, 174}) {
            Form form = Form.of(seconds, tempo, 4, 4);
            int next = 0;
            for (Section section : form.sections()) {
                assertThat(section.first()).isEqualTo(next);
                assertThat(section.bars()).isPositive();
                next = section.end();
            }
            assertThat(form.sections()).extracting(Section::part).contains(Part.A, Part.B, Part.A_AGAIN);
        }
    }

    @Test
    void pieceIsAboutAsLongAsWanted() {
        Form form = Form.of(60, 120, 4, 4);
        assertThat(form.seconds()).isCloseTo(60, within(8.));
        assertThat(form.sections()).hasSize(5);
        assertThat(form.sections()).allMatch(section -> section.bars() % 4 == 0);
    }

    @Test
    void voicingHasAllNotesInOneOctave() {
        assertThat(Harmony.voicing(0, 3, 0)).containsExactly(0, 2, 4);
        assertThat(Harmony.voicing(4, 3, 0)).containsExactly(4, 6, 1);
        assertThat(Arrays.stream(Harmony.voicing(3, 4, 5))).allMatch(step -> step >= 5 && step < 12);
    }

    @Test
    void melodyKeepsItsRangeAndEndsPhrasesOnAChord() {
        List<double[]> rhythms = List.of(new double[] {1, 1, -1, 1}, new double[] {.5, .5, 1, 2});
        for (int seed = 0; seed < 50; seed++) {
            Melody melody = new Melody(new SplittableRandom(seed), rhythms, Melody.Range.ofThirds(7, 16));
            List<Tone> tones = melody.over(8, 4, bar -> bar % 7);
            assertThat(tones).allMatch(tone -> tone.step() >= 7 && tone.step() <= 16);
            assertThat(tones).isSortedAccordingTo((a, b) -> Double.compare(a.beat(), b.beat()));
            assertThat(Math.floorMod(tones.getLast().step() - 7, 7)).isIn(0, 2, 4);
            assertThat(melody.over(8, 4, bar -> bar % 7)).isEqualTo(tones);
        }
    }

    @Test
    void tuningGoesOnBeyondAnOctave() {
        Tuning tuning = new Tuning(60, 0, 2, 4, 7, 9);
        assertThat(tuning.pitch(0)).isEqualTo(60);
        assertThat(tuning.pitch(5)).isEqualTo(72);
        assertThat(tuning.pitch(-1)).isEqualTo(57);
        assertThat(tuning.pitch(7)).isEqualTo(76);
    }
}
