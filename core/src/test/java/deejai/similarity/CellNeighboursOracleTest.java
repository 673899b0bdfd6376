package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The search by cells beside its definition: the same cells in the same order, and every row of them scored.
class CellNeighboursOracleTest {

    private static final int DIMENSION = HubbyVectors.DIMENSION;
    private static final int ROWS = 12_000;

    private static final SearchSpaces SPACES = new SearchSpaces(
            List.of(HubbyVectors.table(ROWS, 80, 1), HubbyVectors.table(ROWS, 80, 2)),
            List.of(excess(), HubDamping.none(ROWS)));
    private static final CellNeighbours NEIGHBOURS = new CellNeighbours(SPACES);
    private static final List<Cells> CELLS =
            IntStream.range(0, 2).mapToObj(space -> Cells.of(SPACES, space)).toList();

    @Test
    void walksComeToTheSameTracks() {
        Random random = new Random(4);
        for (int walk = 0; walk < 15; walk++) {
            double creativity = walk % 5 / 4.0;
            double noise = walk % 3 * 0.1;
            List<Integer> rows = new ArrayList<>(List.of(random.nextInt(ROWS)));
            BitSet taken = new BitSet();
            taken.set(rows.getFirst());
            while (rows.size() < 10) {
                Query query = query(rows.subList(Math.max(0, rows.size() - 3), rows.size()), creativity, noise, random);
                // No row of the artists of the last two tracks, who have every 1,000th row.
                IntPredicate allowed = row -> !taken.get(row)
                        && rows.reversed().stream().limit(2).noneMatch(last -> last % 1_000 == row % 1_000);
                int best = NEIGHBOURS.best(query, allowed);
                assertThat(best).isEqualTo(slowTop(query, 1, allowed).getFirst().row());
                rows.add(best);
                taken.set(best);
            }
        }
    }

    @Test
    void theNearestOfAllAndOfFewAreTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            Query query = query(List.of(random.nextInt(ROWS)), i % 5 / 4.0, i % 3 * 0.2, random);
            int every = i % 2 == 0 ? 1 : 50;
            IntPredicate allowed = row -> row % every == 0;
            assertThat(NEIGHBOURS.top(query, 20, allowed)).isEqualTo(slowTop(query, 20, allowed));
        }
    }

    /// Cells are read as [CellNeighbours] says, at least 160 of them and 480 unless many rows were refused.
    private List<Neighbour> slowTop(Query query, int k, IntPredicate allowed) {
        Candidates candidates = new Candidates(SPACES, query, k, allowed);
        List<CellQueue> queues = IntStream.range(0, 2)
                .filter(query::has)
                .mapToObj(space -> CELLS.get(space).rank(query, space))
                .toList();
        for (int read = 0; queues.stream().noneMatch(CellQueue::isEmpty); read++) {
            float bound = 0;
            for (CellQueue queue : queues) {
                bound += queue.bound();
            }
            boolean enough = bound < candidates.threshold() || (read >= 480 && candidates.refusals() < 5_000);
            if (read >= 160 && candidates.isComplete() && enough) {
                break;
            }
            CellQueue next = queues.size() == 1
                            || queues.getFirst().promise() >= queues.getLast().promise()
                    ? queues.getFirst()
                    : queues.getLast();
            int cell = next.next();
            Cells ofSpace = CELLS.get(next.space());
            for (int record = ofSpace.start(cell); record < ofSpace.start(cell + 1); record++) {
                candidates.offer(ofSpace.rows().row(record));
            }
        }
        return candidates.sorted();
    }

    private Query query(List<Integer> rows, double creativity, double noise, Random random) {
        float[][] vectors = new float[2][DIMENSION];
        for (int space = 0; space < 2; space++) {
            double[] sum = new double[DIMENSION];
            for (int row : rows) {
                SPACES.tables().get(space).addTo(sum, row, 1);
            }
            double weight = space == 0 ? creativity : 1 - creativity;
            for (int i = 0; i < DIMENSION; i++) {
                vectors[space][i] = (float) (weight * (sum[i] + noise * random.nextGaussian()));
            }
        }
        return Query.of(vectors).damped(0.5);
    }

    private static HubDamping excess() {
        float[] excess = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            excess[row] = row % 7 * 0.05f;
        }
        return HubDamping.ofExcess(excess);
    }
}
