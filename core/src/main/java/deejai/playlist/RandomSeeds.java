package deejai.playlist;

import java.util.ArrayList;
import java.util.List;
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
        int[] rows = shuffled(random);
        List<Integer> drawn = new ArrayList<>();
        for (boolean sameArtists : new boolean[] {false, true}) {
            for (int i = 0; i < rows.length && drawn.size() < seeds; i++) {
                admission.openPlace(sameArtists ? Nearby.NONE : new Nearby(drawn, List.of()), _ -> true);
                if (admission.test(rows[i])) {
                    admission.take(rows[i]);
                    drawn.add(rows[i]);
                }
            }
        }
        return drawn;
    }

    /// All rows in an order of chance (Fisher and Yates).
    private int[] shuffled(RandomGenerator random) {
        int[] rows = new int[catalogue.size()];
        for (int i = 0; i < rows.length; i++) {
            int other = random.nextInt(i + 1);
            rows[i] = rows[other];
            rows[other] = i;
        }
        return rows;
    }
}
