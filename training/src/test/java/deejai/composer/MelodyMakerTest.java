package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MelodyMakerTest {

    @Test
    void melodyStaysInItsSectionAndRangeAndNeverOverlaps() {
        for (Piece piece : Pieces.ofAllStyles()) {
            MelodyMaker maker = new MelodyMaker(piece, 60, 79);
            for (Section section : piece.sections()) {
                List<Note> notes = maker.melody(section);
                long begin = section.firstBar() * piece.meter().barTicks();

                assertThat(notes).isNotEmpty().allSatisfy(note -> {
                    assertThat(note.pitch()).isBetween(60 - 6, 79 + 6);
                    assertThat(note.start()).isGreaterThanOrEqualTo(begin);
                });
                for (int i = 1; i < notes.size(); i++) {
                    assertThat(notes.get(i).start())
                            .isGreaterThanOrEqualTo(notes.get(i - 1).end());
                }
            }
        }
    }

    @Test
    void notesOnTheFirstBeatBelongToTheChord() {
        for (Piece piece : Pieces.ofAllStyles()) {
            Section section = piece.sections().getFirst();
            for (Note note : new MelodyMaker(piece, 60, 79).melody(section)) {
                long within = note.start() - section.firstBar() * piece.meter().barTicks();
                if (within % piece.meter().barTicks() == 0) {
                    int bar = (int) (within / piece.meter().barTicks());
                    assertThat(section.chordAt(bar, 0).contains(note.pitch())).isTrue();
                }
            }
        }
    }
}
