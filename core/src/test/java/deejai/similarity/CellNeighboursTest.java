package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class CellNeighboursTest {

    private static final int DIMENSION = 24;
    private static final int ROWS = 6_000;

    /// Two spaces of 60 clusters each, which have nothing to do with each other.
    private static final List<VectorTable> SPACES = List.of(clustered(ROWS, 60, 1), clustered(ROWS, 60, 2));

    private static final NearestNeighbours EXACT = new ExactNeighbours(SPACES);
    private static final NearestNeighbours CELLS = new CellNeighbours(SPACES);

    /// The settings of the search are held to this.
    private static final double LEAST_RECALL = 0.99;

    @Test
    void findsTheNearestOfOneTrackAtEveryCreativity() {
        assertRecall(random -> new int[] {random.nextInt(ROWS)}, 0);
    }

    @Test
    void findsTheNearestOfTheSumOfNearTracks() {
        assertRecall(
                random -> {
                    int seed = random.nextInt(ROWS);
                    Query near =
                            Query.of(SPACES.get(0).vector(seed), SPACES.get(1).vector(seed));
                    return EXACT.top(near, 3, _ -> true).stream()
                            .mapToInt(Neighbour::row)
                            .toArray();
                },
                0);
    }

    @Test
    void findsTheNearestOfTheSumOfTracksThatHaveNothingInCommon() {
        assertRecall(random -> new int[] {random.nextInt(ROWS), random.nextInt(ROWS), random.nextInt(ROWS)}, 0);
    }

    @Test
    void findsTheNearestOfNoisyQueries() {
        assertRecall(random -> new int[] {random.nextInt(ROWS)}, 0.1);
        assertRecall(random -> new int[] {random.nextInt(ROWS)}, 0.3);
    }

    private interface Seeds {
        int[] of(Random random);
    }

    private static void assertRecall(Seeds seeds, double noise) {
        for (double creativity : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            Random random = new Random(3);
            int found = 0;
            int wanted = 0;
            for (int i = 0; i < 100; i++) {
                Query query = query(seeds.of(random), creativity, noise, random);
                List<Neighbour> expected = EXACT.top(query, 10, _ -> true);
                List<Neighbour> actual = new ArrayList<>(CELLS.top(query, 10, _ -> true));
                actual.retainAll(expected);
                found += actual.size();
                wanted += expected.size();
            }
            assertThat((double) found / wanted)
                    .as("recall at creativity %s", creativity)
                    .isGreaterThanOrEqualTo(LEAST_RECALL);
        }
    }

    @Test
    void readsOnlyASmallPartOfTheRows() {
        // What is turned away at once needs no exact score, so that is not the same as being asked about.
        int[] asked = new int[1];
        Query query = query(new int[] {5}, 0.5, 0, new Random(4));
        CELLS.top(query, 10, _ -> {
            asked[0]++;
            return true;
        });
        assertThat(asked[0]).isBetween(10, ROWS / 20);
    }

    @Test
    void findsTheOnlyRowThatIsAllowedWhereverItIs() {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            int only = random.nextInt(ROWS);
            Query query = query(new int[] {random.nextInt(ROWS)}, i % 3 * 0.5, 0, random);
            assertThat(CELLS.best(query, row -> row == only)).isEqualTo(only);
        }
    }

    @Test
    void aFilterThatAllowsFewRowsGivesTheirBest() {
        Random random = new Random(6);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            Query query = query(new int[] {random.nextInt(ROWS)}, 0.5, 0, random);
            IntPredicate filter = row -> row % 100 == 17;
            found += CELLS.best(query, filter) == EXACT.best(query, filter) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(99);
    }

    @Test
    void whereNothingIsAllowedEveryRowIsAskedAboutOnce() {
        int[] asked = new int[ROWS];
        Query query = query(new int[] {9}, 0.5, 0, new Random(7));
        assertThat(CELLS.best(query, row -> {
                    asked[row]++;
                    return false;
                }))
                .isEqualTo(-1);
        assertThat(asked).containsOnly(1);
    }

    @Test
    void moreThanThereAreGivesAllInOrder() {
        VectorTable few = clustered(37, 3, 8);
        NearestNeighbours cells = new CellNeighbours(List.of(few));
        NearestNeighbours exact = new ExactNeighbours(List.of(few));
        Query query = Query.of(few.vector(11));
        assertThat(cells.top(query, 100, _ -> true))
                .isEqualTo(exact.top(query, 100, _ -> true))
                .hasSize(37);
        assertThat(cells.top(query, 0, _ -> true)).isEmpty();
    }

    @Test
    void anyNumberOfRowsCanBeSearched() {
        for (int rows : new int[] {0, 1, 2, 3, 17}) {
            VectorTable table = clustered(rows, 2, rows);
            NearestNeighbours cells = new CellNeighbours(List.of(table, table));
            float[] query = new float[DIMENSION];
            query[0] = 1;
            assertThat(cells.top(Query.of(query, query), 5, _ -> true))
                    .isEqualTo(new ExactNeighbours(List.of(table, table)).top(Query.of(query, query), 5, _ -> true))
                    .hasSize(Math.min(5, rows));
        }
    }

    @Test
    void rowsWithoutAVectorInOneSpaceAreFoundByTheOther() {
        float[] holes = new float[ROWS * DIMENSION];
        for (int row = 0; row < ROWS; row += 2) {
            System.arraycopy(SPACES.get(1).vector(row), 0, holes, row * DIMENSION, DIMENSION);
        }
        VectorTable half = VectorTable.normalized(holes, ROWS, DIMENSION);
        NearestNeighbours cells = new CellNeighbours(List.of(SPACES.get(0), half));
        Query query = Query.of(SPACES.get(0).vector(33), SPACES.get(1).vector(33));
        assertThat(cells.best(query, row -> row % 2 == 1)).isEqualTo(33);
    }

    @Test
    void aQueryWithoutADirectionGivesTheFirstRows() {
        Query nowhere = Query.of(new float[DIMENSION], new float[DIMENSION]);
        assertThat(CELLS.top(nowhere, 3, row -> row > 4))
                .extracting(Neighbour::row)
                .containsExactly(5, 6, 7);
    }

    @Test
    void equalRowsComeInTheirOrder() {
        float[] same = new float[500 * DIMENSION];
        Arrays.fill(same, 1);
        VectorTable table = VectorTable.normalized(same, 500, DIMENSION);
        NearestNeighbours cells = new CellNeighbours(List.of(table));
        assertThat(cells.top(Query.of(table.vector(0)), 4, row -> row >= 100))
                .extracting(Neighbour::row)
                .containsExactly(100, 101, 102, 103);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool three = new ForkJoinPool(3)) {
            Map<String, MemorySegment> alone =
                    one.submit(() -> new CellNeighbours(SPACES).parts()).get();
            Map<String, MemorySegment> together =
                    three.submit(() -> new CellNeighbours(SPACES).parts()).get();
            assertThat(alone.keySet()).isEqualTo(together.keySet());
            alone.forEach((name, part) ->
                    assertThat(part.mismatch(together.get(name))).as(name).isEqualTo(-1));
        }
    }

    @Test
    void aSearchTakenApartAndPutTogetherGivesTheSameAnswers() {
        for (NearestNeighbours neighbours : List.of(EXACT, CELLS)) {
            NearestNeighbours again = NeighbourIndex.of(SPACES, NeighbourIndex.parts(neighbours));
            assertThat(again).hasSameClassAs(neighbours);
            for (int seed = 0; seed < 20; seed++) {
                Query query = query(new int[] {seed}, 0.5, 0.1, new Random(seed));
                assertThat(again.top(query, 10, _ -> true)).isEqualTo(neighbours.top(query, 10, _ -> true));
            }
        }
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        Map<String, MemorySegment> parts = new HashMap<>(NeighbourIndex.parts(CELLS));
        parts.remove("cells1.starts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourIndex.of(SPACES, parts))
                .withMessageStartingWith("parts must hold starts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourIndex.of(
                        List.of(clustered(10, 2, 1), clustered(10, 2, 2)), NeighbourIndex.parts(CELLS)))
                .withMessageStartingWith("cells must fit the 10 rows of their space");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourIndex.of(
                        List.of(clustered(10, 2, 1), clustered(10, 2, 2)), NeighbourIndex.parts(EXACT)))
                .withMessage("records must be one a row: 6000 for 10");
    }

    @Test
    void smallCataloguesAreSearchedExactly() {
        assertThat(NeighbourIndex.of(SPACES)).isInstanceOf(ExactNeighbours.class);
    }

    private static Query query(int[] seeds, double creativity, double noise, Random random) {
        return Query.of(sum(seeds, 0, creativity, noise, random), sum(seeds, 1, 1 - creativity, noise, random));
    }

    private static float[] sum(int[] seeds, int space, double weight, double noise, Random random) {
        double[] sum = new double[DIMENSION];
        for (int seed : seeds) {
            SPACES.get(space).addTo(sum, seed, weight);
        }
        double length = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (sum[i] + noise * length * random.nextGaussian());
        }
        return vector;
    }

    private static VectorTable clustered(int rows, int clusters, long seed) {
        Random random = new Random(seed);
        double[][] centres = new double[clusters][DIMENSION];
        for (double[] centre : centres) {
            Arrays.setAll(centre, _ -> random.nextGaussian());
        }
        float[] vectors = new float[rows * DIMENSION];
        for (int row = 0; row < rows; row++) {
            double[] centre = centres[random.nextInt(clusters)];
            for (int i = 0; i < DIMENSION; i++) {
                vectors[row * DIMENSION + i] = (float) (centre[i] + 0.6 * random.nextGaussian());
            }
        }
        return VectorTable.normalized(vectors, rows, DIMENSION);
    }
}
