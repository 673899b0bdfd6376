package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deejai.playlist.PathMove.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shortest path, against every order there is.
class PathSearchTest {

    private static final double ROUNDING = 1e-5;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void fewTracksAreOrderedAsCheaplyAsCanBe(int size) {
        Random random = new Random(size);
        for (int ends = 0; ends < 4; ends++) {
            PathCosts costs = costs(size, random, ends % 2, ends);
            int[] order = ExactPath.find(costs);
            assertIsOrder(order, costs);
            assertThat(costs.of(order)).isCloseTo(cheapest(costs), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void searchIsHardlyWorseThanExactAtTwelveTracks(long seed) {
        Random random = new Random(seed);
        PathCosts costs = costs(12, random, (int) (seed % 2), (int) (seed % 4));
        int[] order = new PathSearch(costs).find(List.of(identity(12)));
        assertIsOrder(order, costs);
        assertThat(costs.of(order)).isLessThan(1.03 * costs.of(ExactPath.find(costs)) + ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void searchWithWideSpacingFindsTheCheapestOfFew(int size) {
        Random random = new Random(size);
        PathCosts costs = costs(size, random, 3, 0);
        int[] order = new PathSearch(costs).find(List.of(identity(size), ExactPath.find(costs)));
        assertIsOrder(order, costs);
        assertThat(costs.of(order)).isLessThan(1.03 * cheapest(costs) + ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 300})
    void searchNeverCostsMoreThanWhatItStartsFrom(int size) {
        for (int ends = 0; ends < 4; ends++) {
            PathCosts costs = costs(size, new Random(size), ends, ends);
            int[] order = new PathSearch(costs).find(List.of(identity(size)));
            assertIsOrder(order, costs);
            assertThat(costs.of(order)).isLessThan(costs.of(identity(size)));
            int[] again = new PathSearch(costs).find(List.of(order.clone()));
            assertThat(costs.of(again)).isLessThanOrEqualTo(costs.of(order));
        }
    }

    @Test
    void tracksOnALineAreOrderedAlongIt() {
        int size = 100;
        int[] shuffled = identity(size);
        Random random = new Random(5);
        for (int i = size; i > 1; i--) {
            int other = random.nextInt(i);
            int track = shuffled[i - 1];
            shuffled[i - 1] = shuffled[other];
            shuffled[other] = track;
        }
        float[] distances = new float[size * size];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(shuffled[i / size] - shuffled[i % size]);
        }
        PathCosts costs = new PathCosts(distances, new BitSet(), 3, false, false);
        assertThat(costs.of(new PathSearch(costs).find(List.of(identity(size)))))
                .isEqualTo(size - 1);
    }

    @Test
    void sameCostsGiveTheSameOrder() {
        int[] first = new PathSearch(costs(80, new Random(3), 2, 0)).find(List.of(identity(80)));
        assertThat(new PathSearch(costs(80, new Random(3), 2, 0)).find(List.of(identity(80))))
                .isEqualTo(first);
    }

    @Test
    void movesSaveWhatTheCostOfTheWholeOrderSays() {
        Random random = new Random(11);
        PathCosts costs = costs(14, random, 3, 0);
        for (int trial = 0; trial < 500; trial++) {
            int low = random.nextInt(13);
            int high = random.nextInt(low + 1, 14);
            for (Kind kind : Kind.values()) {
                PathMove move = new PathMove(low, random.nextInt(low, high), high, kind);
                int[] order = identity(14);
                double saving = move.saving(order, costs);
                double before = costs.of(order);
                move.apply(order);
                assertThat(order).containsExactlyInAnyOrder(identity(14));
                assertThat(saving).isCloseTo(before - costs.of(order), within(ROUNDING));
            }
        }
    }

    @Test
    void movesRearrangeAsTheirNamesSay() {
        assertThat(moved(Kind.REVERSE_ALL)).containsExactly(0, 5, 4, 3, 2, 1, 6);
        assertThat(moved(Kind.SWAP)).containsExactly(0, 3, 4, 5, 1, 2, 6);
        assertThat(moved(Kind.SWAP_LEFT_REVERSED)).containsExactly(0, 3, 4, 5, 2, 1, 6);
        assertThat(moved(Kind.SWAP_RIGHT_REVERSED)).containsExactly(0, 5, 4, 3, 1, 2, 6);
    }

    @Test
    void tooManyTracksForTheExactSearchAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactPath.find(costs(14, new Random(1), 0, 0)))
                .withMessage("tracks must be at most 13: 14");
    }

    private static int[] moved(Kind kind) {
        int[] order = identity(7);
        new PathMove(1, 2, 5, kind).apply(order);
        return order;
    }

    /// Costs of random points in three dimensions, by four artists.
    ///
    /// @param ends bit 0: the first stays, bit 1: the last stays
    private static PathCosts costs(int size, Random random, int spacing, int ends) {
        double[][] points = new double[size][3];
        int[] artists = new int[size];
        for (int i = 0; i < size; i++) {
            Arrays.setAll(points[i], _ -> random.nextDouble());
            artists[i] = random.nextInt(4);
        }
        float[] distances = new float[size * size];
        BitSet sameArtist = new BitSet();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double squares = 0;
                for (int k = 0; k < 3; k++) {
                    squares += (points[i][k] - points[j][k]) * (points[i][k] - points[j][k]);
                }
                distances[i * size + j] = (float) Math.sqrt(squares);
                sameArtist.set(i * size + j, i != j && artists[i] == artists[j]);
            }
        }
        boolean hasEnds = size > 1;
        return new PathCosts(distances, sameArtist, spacing, hasEnds && (ends & 1) != 0, hasEnds && (ends & 2) != 0);
    }

    private static int[] identity(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static void assertIsOrder(int[] order, PathCosts costs) {
        assertThat(order).containsExactlyInAnyOrder(identity(costs.size()));
        if (costs.fixedFirst()) {
            assertThat(order[0]).isZero();
        }
        if (costs.fixedLast()) {
            assertThat(order[order.length - 1]).isEqualTo(costs.size() - 1);
        }
    }

    /// Cost of the cheapest of all orders.
    private static double cheapest(PathCosts costs) {
        return cheapest(identity(costs.size()), 0, costs);
    }

    private static double cheapest(int[] order, int place, PathCosts costs) {
        int size = order.length;
        if (place == size) {
            boolean kept =
                    (!costs.fixedFirst() || order[0] == 0) && (!costs.fixedLast() || order[size - 1] == size - 1);
            return kept ? costs.of(order) : Double.POSITIVE_INFINITY;
        }
        double cheapest = Double.POSITIVE_INFINITY;
        for (int i = place; i < size; i++) {
            swap(order, place, i);
            cheapest = Math.min(cheapest, cheapest(order, place + 1, costs));
            swap(order, place, i);
        }
        return cheapest;
    }

    private static void swap(int[] order, int i, int j) {
        int track = order[i];
        order[i] = order[j];
        order[j] = track;
    }
}
