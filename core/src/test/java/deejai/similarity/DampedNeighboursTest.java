package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DampedNeighboursTest {

    private static final int ROWS = 1500;
    private static final VectorTable SOUND = HubbyVectors.table(ROWS, 10, 1);
    private static final VectorTable CO_LISTENING = HubbyVectors.table(ROWS, 30, 2);
    private static final NearestNeighbours PLAIN = new ExactNeighbours(List.of(SOUND, CO_LISTENING));
    private static final List<HubDamping> DAMPINGS = List.of(
            HubDamping.of(SOUND).withStrength(1), HubDamping.of(CO_LISTENING).withStrength(0.3));
    private static final NearestNeighbours DAMPED = new DampedNeighbours(PLAIN, DAMPINGS);

    @Test
    void topEqualsASortOfAllDampedScores() {
        Random random = new Random(4);
        for (double creativity : new double[] {0, 0.5, 1}) {
            float[] sound = query(SOUND, random, creativity);
            float[] coListening = query(CO_LISTENING, random, 1 - creativity);
            Query query = Query.of(sound, coListening);
            IntPredicate allowed = row -> row % 3 != 1;
            List<Neighbour> expected = PLAIN.top(query, ROWS, allowed).stream()
                    .map(neighbour -> new Neighbour(neighbour.row(), (float) (neighbour.score()
                            - norm(sound) * DAMPINGS.get(0).penalty(neighbour.row())
                            - norm(coListening) * DAMPINGS.get(1).penalty(neighbour.row()))))
                    .sorted(Neighbour.NEAREST_FIRST)
                    .toList();

            for (int k : new int[] {0, 1, 10, 63, 64, 65, 999, 1000, ROWS + 5}) {
                assertThat(DAMPED.top(query, k, allowed)).isEqualTo(expected.subList(0, Math.min(k, expected.size())));
            }
            assertThat(DAMPED.best(query, allowed))
                    .isEqualTo(expected.getFirst().row());
        }
    }

    @Test
    void noRowIsAskedAboutTwiceAndAllAreWhereNoneIsAllowed() {
        Map<Integer, Integer> asked = new HashMap<>();
        Query query = Query.of(SOUND.vector(3), CO_LISTENING.vector(3));

        int best = DAMPED.best(query, row -> {
            asked.merge(row, 1, Integer::sum);
            return false;
        });

        assertThat(best).isEqualTo(-1);
        assertThat(asked)
                .hasSize(ROWS)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void withoutPenaltiesItIsThePlainSearch() {
        NearestNeighbours off = new DampedNeighbours(PLAIN, List.of(HubDamping.none(ROWS), HubDamping.none(ROWS)));
        Query query = Query.of(SOUND.vector(9), CO_LISTENING.vector(9));

        assertThat(off.top(query, 20, _ -> true)).isEqualTo(PLAIN.top(query, 20, _ -> true));
        assertThat(off.best(query, row -> row != 9)).isEqualTo(PLAIN.best(query, row -> row != 9));
    }

    @Test
    void emptyTableHasNoNeighbours() {
        VectorTable empty = VectorTable.normalized(new float[0], 0, 2);
        NearestNeighbours damped =
                new DampedNeighbours(new ExactNeighbours(List.of(empty)), List.of(HubDamping.of(empty)));

        assertThat(damped.best(Query.of(new float[2]), _ -> true)).isEqualTo(-1);
        assertThat(damped.top(Query.of(new float[2]), 3, _ -> true)).isEmpty();
    }

    @Test
    void dampingsThatDoNotFitAreTurnedAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DampedNeighbours(PLAIN, List.of(HubDamping.none(3))))
                .withMessage("dampings must have the rows of the search: 3 and 1500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAMPED.top(Query.of(SOUND.vector(0)), 3, _ -> true))
                .withMessage("query must have a vector per space: 1 for 2");
    }

    /// The sum of three rows.
    private static float[] query(VectorTable table, Random random, double weight) {
        double[] sum = new double[table.dimension()];
        for (int i = 0; i < 3; i++) {
            table.addTo(sum, random.nextInt(ROWS), weight);
        }
        float[] query = new float[sum.length];
        IntStream.range(0, sum.length).forEach(i -> query[i] = (float) sum[i]);
        return query;
    }

    private static double norm(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        return Math.sqrt(squares);
    }
}
