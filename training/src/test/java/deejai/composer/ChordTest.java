package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChordTest {

    @Test
    void namesAreReadAndWrittenAlike() {
        assertThat(Chord.parse("Cm7")).isEqualTo(new Chord(0, "m7"));
        assertThat(Chord.parse("C#dim7").name()).isEqualTo("Dbdim7");
        assertThat(Chord.parse("Bb").transposed(3).name()).isEqualTo("Db");
    }

    @Test
    void chordContainsItsNotesInEveryOctave() {
        Chord chord = Chord.parse("Am");

        assertThat(List.of(45, 60, 76)).allMatch(chord::contains);
        assertThat(chord.contains(61)).isFalse();
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Chord.parse("H7")).withMessageContaining("H7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chord.parse("Csus"))
                .withMessageContaining("sus");
    }
}
