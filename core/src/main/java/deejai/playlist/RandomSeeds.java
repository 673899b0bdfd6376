package deejai.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws seeds by chance: tracks that the rules would let into a playlist, no two by the same artist where there
/// are enough others. The same random seed draws the same tracks of the same catalogue on every machine.
final class RandomSeeds {

    private final Catalogue catalogue;
    private final PlaylistSettings settings;

    RandomSeeds(Catalogue catalogue, PlaylistSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /// Rows of seeds, fewer where not so many tracks keep the rules.
    ///
    /// @param avoided rows that are not drawn
    List<Integer> draw(int seeds, List<Integer> avoided) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.randomSeed());
        Admission admission = new Admission(catalogue, settings.rules(), new Screening(catalogue, settings.filter()));
        avoided.forEach(admission::take);
        RowsByChance rows = new RowsByChance(catalogue.size(), random);
        List<Integer> drawn = new ArrayList<>();
        for (boolean sameArtists : new boolean[] {false, true}) {
            for (int i = 0; i < catalogue.size() && drawn.size() < seeds; i++) {
                admission.openPlace(sameArtists ? Nearby.NONE : new Nearby(drawn, List.of()), _ -> true);
                int row = rows.at(i);
                if (admission.test(row)) {
                    admission.take(row);
                    drawn.add(row);
                }
            }
        }
        return drawn;
    }

    /// All rows in an order of chance (Fisher and Yates), drawn as far as somebody asks: mostly the first few of
    /// a large library are enough.
    private static final class RowsByChance {

        private final int size;
        private final RandomGenerator random;

        /// those drawn so far
        private final List<Integer> drawn = new ArrayList<>();

        /// rows at the places whose own row has gone elsewhere; all others still are where they began
        private final Map<Integer, Integer> moved = new HashMap<>();

        RowsByChance(int size, RandomGenerator random) {
            this.size = size;
            this.random = random;
        }

        /// The row of a place: one of those before, or the next one.
        int at(int place) {
            if (place == drawn.size()) {
                int other = place + random.nextInt(size - place);
                drawn.add(moved.getOrDefault(other, other));
                Integer here = moved.remove(place);
                moved.put(other, here == null ? place : here);
            }
            return drawn.get(place);
        }
    }
}
