package deejai.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartWriterTest {

    private final List<Style> styles = Styles.shipped();

    @Test
    void sameSeedGivesTheSamePiece() {
        Piece first = ChartWriter.piece(Band.of(styles, 9, 42), 3);
        Piece second = ChartWriter.piece(Band.of(Styles.shipped(), 9, 42), 3);

        assertThat(second).isEqualTo(first);
        assertThat(ChartWriter.piece(Band.of(styles, 9, 43), 3)).isNotEqualTo(first);
    }

    @Test
    void piecesLastAboutAMinute() {
        assertThat(Pieces.ofAllStyles())
                .allSatisfy(piece -> assertThat(piece.seconds()).isBetween(38.0, 110.0));
    }

    @Test
    void piecesOfABandHaveDifferentTitlesAndOneStyle() {
        Band band = Band.of(styles, 4, 1);
        Set<String> titles = new HashSet<>();
        for (int number = 0; number < Composer.PIECES; number++) {
            Piece piece = ChartWriter.piece(band, number);
            titles.add(piece.title());
            assertThat(band.grooves()).contains(piece.groove());
        }

        assertThat(titles).hasSize(Composer.PIECES);
    }

    @Test
    void everySectionHasSomethingThatPlays() {
        for (Piece piece : Pieces.ofAllStyles()) {
            assertThat(piece.sections())
                    .allMatch(section ->
                            !section.groove().isEmpty() || !section.patterns().isEmpty());
        }
    }

    @Test
    void chartHasALineForEachBar() {
        for (Piece piece : Pieces.ofAllStyles()) {
            long bars = MmaChart.of(piece)
                    .lines()
                    .filter(line -> line.matches("[A-G]b?(m|maj|dim)?[0-9]?.*") && !line.startsWith("Groove"))
                    .count();

            assertThat(bars).as(piece.title()).isEqualTo(piece.bars());
        }
    }
}
