package deejai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.similarity.Neighbour;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuzzyGraphTest {

    private static final int[] SAME = IntStream.range(0, 10).toArray();

    @Test
    void nearestNeighbourBelongsForSureAndAllAddUpToTheLogarithm() {
        NearestTracks nearest = new NearestTracks(1, 8);
        nearest.put(0, neighbours(0.9, 0.8, 0.75, 0.7, 0.6, 0.5, 0.3, 0.1), SAME);
        float[] weights = FuzzyGraph.memberships(nearest);
        assertThat(weights[0]).isEqualTo(1);
        assertThat(IntStream.range(0, 8).mapToDouble(i -> weights[i]).sum()).isCloseTo(3, within(1e-4));
        for (int i = 1; i < 8; i++) {
            assertThat(weights[i]).isBetween(0f, weights[i - 1]);
        }
    }

    @Test
    void neighboursInTheSamePlaceBelongForSure() {
        NearestTracks nearest = new NearestTracks(1, 4);
        nearest.put(0, neighbours(1, 1, 0.9, 0.1), SAME);
        assertThat(FuzzyGraph.memberships(nearest)).startsWith(1, 1, 1);
    }

    @Test
    void witnessesOfOnePairAreJoined() {
        NearestTracks nearest = new NearestTracks(3, 2);
        nearest.put(0, List.of(new Neighbour(1, 0.9f), new Neighbour(2, 0.2f)), SAME);
        nearest.put(1, List.of(new Neighbour(2, 0.95f), new Neighbour(0, 0.9f)), SAME);
        float[] weights = FuzzyGraph.memberships(nearest);
        FuzzyGraph graph = FuzzyGraph.of(nearest);
        assertThat(graph.size()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).mapToObj(pair -> graph.head(pair) + "-" + graph.tail(pair)))
                .containsExactly("0-1", "0-2", "1-2");
        // 0 says 1 for sure, and no doubt of 1 makes it less.
        assertThat(graph.weight(0)).isEqualTo(weights[0] + weights[3] - weights[0] * weights[3]);
        assertThat(graph.weight(1)).isEqualTo(weights[1]);
        assertThat(graph.weight(2)).isEqualTo(weights[2]);
        assertThat(graph.heaviest()).isEqualTo(1);
    }

    private static List<Neighbour> neighbours(double... cosines) {
        return IntStream.range(0, cosines.length)
                .mapToObj(i -> new Neighbour(i + 1, (float) cosines[i]))
                .toList();
    }
}
