package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DampedSearchTest {

    private static final int ROWS = 1500;
    private static final VectorTable SOUND = HubbyVectors.table(ROWS, 10, 1);
    private static final VectorTable CO_LISTENING = HubbyVectors.table(ROWS, 30, 2);
    private static final NearestNeighbours PLAIN = new ExactNeighbours(List.of(SOUND, CO_LISTENING));
    private static final HubDamping SOUND_DAMPING = HubDamping.of(SOUND);
    private static final HubDamping CO_LISTENING_DAMPING = HubDamping.of(CO_LISTENING);
    private static final SearchSpaces SPACES =
            new SearchSpaces(List.of(SOUND, CO_LISTENING), List.of(SOUND_DAMPING, CO_LISTENING_DAMPING));
    private static final NearestNeighbours DAMPED = new ExactNeighbours(SPACES);

    @Test
    void topEqualsASortOfAllDampedScores() {
        Random random = new Random(4);
        for (double creativity : new double[] {0, 0.5, 1}) {
            for (double strength : new double[] {0.3, 1}) {
                float[] sound = query(SOUND, random, creativity);
                float[] coListening = query(CO_LISTENING, random, 1 - creativity);
                IntPredicate allowed = row -> row % 3 != 1;
                List<Neighbour> expected = IntStream.range(0, ROWS)
                        .filter(allowed)
                        .mapToObj(row -> new Neighbour(row, (float) (SOUND.dot(sound, row)
                                - strength * norm(sound) * SOUND_DAMPING.excess(row)
                                + (CO_LISTENING.dot(coListening, row)
                                        - strength * norm(coListening) * CO_LISTENING_DAMPING.excess(row)))))
                        .sorted(Neighbour.NEAREST_FIRST)
                        .toList();

                Query query = Query.of(sound, coListening).damped(strength);
                for (int k : new int[] {0, 1, 10, 999, ROWS + 5}) {
                    assertThat(DAMPED.top(query, k, allowed))
                            .isEqualTo(expected.subList(0, Math.min(k, expected.size())));
                }
            }
        }
    }

    @Test
    void theSearchByCellsDampsAsTheExactOneDoes() {
        NearestNeighbours cells = new CellNeighbours(SPACES);
        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            int seed = random.nextInt(ROWS);
            Query query =
                    Query.of(SOUND.vector(seed), CO_LISTENING.vector(seed)).damped(0.5);
            List<Neighbour> nearest = new ArrayList<>(cells.top(query, 10, _ -> true));
            nearest.retainAll(DAMPED.top(query, 10, _ -> true));
            found += nearest.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(990);
    }

    @Test
    void aQueryWithoutDampingIsThePlainSearch() {
        Query query = Query.of(SOUND.vector(9), CO_LISTENING.vector(9));

        assertThat(DAMPED.top(query, 20, _ -> true)).isEqualTo(PLAIN.top(query, 20, _ -> true));
    }

    @Test
    void dampingTellsInTheAnswer() {
        Query query = Query.of(SOUND.vector(9), CO_LISTENING.vector(9)).damped(1);

        assertThat(DAMPED.top(query, 20, _ -> true)).isNotEqualTo(PLAIN.top(query, 20, _ -> true));
    }

    @Test
    void whatDoesNotFitIsTurnedAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchSpaces(List.of(SOUND), List.of(HubDamping.none(3))))
                .withMessage("dampings must have the rows of the spaces: 3 and 1500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchSpaces(List.of(SOUND), List.of()))
                .withMessage("dampings must be one a space: 0 for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Query.of(SOUND.vector(0)).damped(1.5))
                .withMessage("strength must be 0 to 1: 1.5");
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
