package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Signs and the queries that are compared with them.
class SignTableTest {

    private static final int ROWS = 3_000;
    private static final int DIMENSION = 100;

    private static final SearchSpaces SPACES =
            new SearchSpaces(List.of(table(ROWS, 1), table(ROWS, 2)), List.of(excess(ROWS), HubDamping.none(ROWS)));
    private static final List<Cells> CELLS =
            IntStream.range(0, 2).mapToObj(space -> Cells.of(SPACES, space)).toList();
    private static final List<SignTable> TABLES = SignTable.of(SPACES, CELLS);

    @Test
    void everyRowThatReachesTheThresholdIsFoundAndFewOthers() {
        Random random = new Random(3);
        for (double noise : new double[] {0, 0.1, 0.3}) {
            for (double creativity : new double[] {0, 0.3, 1}) {
                int wanted = 0;
                int found = 0;
                for (int i = 0; i < 10; i++) {
                    Query query = query(random.nextInt(ROWS), creativity, noise, random);
                    float[] scores = scores(query);
                    float threshold = scores[ROWS - 30];
                    BitSet rows = find(query, threshold, i % 2);
                    for (int row = 0; row < ROWS; row++) {
                        if (SPACES.score(query, row) >= threshold) {
                            assertThat(rows.get(row)).isTrue();
                            wanted++;
                        }
                    }
                    found += rows.cardinality();
                }
                assertThat(wanted).isGreaterThanOrEqualTo(300);
                // What is mostly noise is near nothing, and scores are as small as errors.
                assertThat(found).isLessThan(noise < 0.2 ? 10 * ROWS / 4 : 10 * ROWS);
            }
        }
    }

    @Test
    void aThresholdThatEveryRowReachesFindsAll() {
        Query query = query(7, 0.5, 0, new Random(4));
        assertThat(find(query, Float.NEGATIVE_INFINITY, 0).cardinality()).isEqualTo(ROWS);
        assertThat(find(query, scores(query)[0], 1).cardinality()).isEqualTo(ROWS);
    }

    @Test
    void aThresholdFarAboveEveryRowFindsNone() {
        assertThat(find(query(7, 0.5, 0, new Random(5)), 5, 0).isEmpty()).isTrue();
    }

    @Test
    void numbersTellTheCellAndLengthsThatFitTheSignsOfARow() {
        SignLayout layout = TABLES.getFirst().layout();
        assertThat(layout.stride()).isEqualTo(6);
        for (int space = 0; space < 2; space++) {
            int[] cellOfRow = CELLS.get(space).cellOfRow();
            for (int cell = 0; cell < CELLS.get(1).count(); cell++) {
                int start = CELLS.get(1).start(cell);
                int count = Math.min(SignTable.BLOCK, CELLS.get(1).start(cell + 1) - start);
                long[] block = new long[count * layout.stride()];
                TABLES.get(1).read(start, count, block);
                for (int i = 0; i < count; i++) {
                    int row = CELLS.get(1).rows().row(start + i);
                    long numbers = block[(layout.first(space) + layout.signs(space)) * count + i];
                    assertThat(SignTable.cell(numbers)).isEqualTo(cellOfRow[row]);
                    float[] difference = new float[DIMENSION + 1];
                    SPACES.read(space, row, difference, 0);
                    CELLS.get(space).subtractMean(cellOfRow[row], difference);
                    double squares = 0;
                    for (float component : difference) {
                        squares += component * component;
                    }
                    // scale * signs is the difference and what is missed, at a right angle.
                    double scale = SignTable.scale(numbers);
                    double missed = SignTable.missed(numbers);
                    assertThat(scale * scale * 128).isCloseTo(squares + missed * missed, within(0.01));
                }
            }
        }
    }

    @Test
    void aRecordOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignTable.of(SPACES, Arena.ofAuto().allocate(100)))
                .withMessage("signs must be 48 bytes for each of 3000 rows: 100 bytes in all");
    }

    /// The rows that a query finds in all cells of a space.
    private BitSet find(Query query, float threshold, int order) {
        List<CellQueue> queues = IntStream.range(0, 2)
                .filter(query::has)
                .mapToObj(space -> CELLS.get(space).rank(query, space))
                .toList();
        SignTable table = TABLES.get(order);
        SignQuery signQuery = new SignQuery(table.layout(), query, queues);
        int[] found = new int[SignTable.BLOCK];
        BitSet rows = new BitSet();
        Cells ofSpace = CELLS.get(order);
        for (int cell = 0; cell < ofSpace.count(); cell++) {
            for (int first = ofSpace.start(cell); first < ofSpace.start(cell + 1); first += SignTable.BLOCK) {
                int count = Math.min(SignTable.BLOCK, ofSpace.start(cell + 1) - first);
                long[] block = new long[count * table.layout().stride()];
                table.read(first, count, block);
                int size = signQuery.find(threshold, block, count, found);
                for (int i = 0; i < size; i++) {
                    rows.set(ofSpace.rows().row(first + found[i]));
                }
            }
        }
        return rows;
    }

    private float[] scores(Query query) {
        float[] scores = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            scores[row] = SPACES.score(query, row);
        }
        Arrays.sort(scores);
        return scores;
    }

    private Query query(int row, double creativity, double noise, Random random) {
        float[][] vectors = new float[2][DIMENSION];
        for (int space = 0; space < 2; space++) {
            double weight = space == 0 ? creativity : 1 - creativity;
            for (int i = 0; i < DIMENSION; i++) {
                double component = SPACES.tables().get(space).get(row, i) + noise * random.nextGaussian();
                vectors[space][i] = (float) (weight * component);
            }
        }
        return Query.of(vectors).damped(0.5);
    }

    /// Clusters around few points, of which some components are far larger than others, and a few rows of zeros.
    private static VectorTable table(int rows, long seed) {
        Random random = new Random(seed);
        float[] vectors = new float[rows * DIMENSION];
        for (int row = 0; row < rows; row++) {
            Random cluster = new Random(1000 * seed + row % 40);
            for (int i = 0; i < DIMENSION && row % 100 != 99; i++) {
                double width = i % 10 == 0 ? 3 : 0.5;
                vectors[row * DIMENSION + i] = (float) (width * (cluster.nextGaussian() + 0.7 * random.nextGaussian()));
            }
        }
        return VectorTable.normalized(vectors, rows, DIMENSION);
    }

    private static HubDamping excess(int rows) {
        float[] excess = new float[rows];
        for (int row = 0; row < rows; row++) {
            excess[row] = row % 100 == 99 ? 0 : row % 7 * 0.05f;
        }
        return HubDamping.ofExcess(excess);
    }
}
