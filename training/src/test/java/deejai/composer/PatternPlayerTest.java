package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternPlayerTest {

    @Test
    void rootsFollowTheChordsAndRestsAreSilent() {
        Style style = Styles.parse("""
                pattern low 33 28 R---........R...
                style test
                  tempo 60 60
                  groove none + low
                  chords C F
                """).getFirst();
        Piece piece = ChartWriter.piece(Band.of(List.of(style), 1, 1), 0);

        List<Note> notes = PatternPlayer.play(piece, 0);

        assertThat(notes).hasSize(2 * piece.bars());
        assertThat(notes.get(0).start()).isZero();
        assertThat(notes.get(1).start()).isEqualTo(3L * Meter.TICKS);
        assertThat(notes.get(0).pitch()).isBetween(28, 39);
        assertThat(Math.floorMod(notes.get(2).pitch() - notes.get(0).pitch(), 12))
                .isEqualTo(5);
    }

    @Test
    void noPartLeavesThePieceOrGoesBelowItsLowestPitch() {
        for (Piece piece : Pieces.ofAllStyles()) {
            long end = (piece.bars() + 1) * piece.meter().barTicks();
            for (int i = 0; i < piece.groove().patterns().size(); i++) {
                int lowest = piece.groove().patterns().get(i).lowest();
                assertThat(PatternPlayer.play(piece, i))
                        .isNotEmpty()
                        .allMatch(note -> note.pitch() >= lowest && note.end() <= end);
            }
        }
    }

    @Test
    void unknownSignsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartPattern("odd", List.of(0), 40, List.of("R...?...........")))
                .withMessageContaining("odd");
    }
}
