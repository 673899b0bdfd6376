package deejai.composer;

import java.util.List;
import java.util.stream.IntStream;

/// Pieces to test with.
final class Pieces {

    private Pieces() {}

    /// The first piece of the first band of each shipped style.
    static List<Piece> ofAllStyles() {
        List<Style> styles = Styles.shipped();
        return IntStream.rangeClosed(1, styles.size())
                .mapToObj(number -> ChartWriter.piece(Band.of(styles, number, 5), 0))
                .toList();
    }
}
