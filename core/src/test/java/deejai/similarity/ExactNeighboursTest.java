package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.simd.VectorApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactNeighboursTest {

    @Test
    void topOfTwoSpacesEqualsASortOfAllScores() {
        Random random = new Random(1);
        for (int rows : new int[] {1, 2, 1023, 1024, 1025, 3000}) {
            VectorTable sound = randomTable(rows, 20, random);
            VectorTable coListening = randomTable(rows, 12, random);
            float[] soundQuery = randomVector(20, random);
            float[] coListeningQuery = randomVector(12, random);
            NearestNeighbours neighbours = new ExactNeighbours(List.of(sound, coListening));
            float[] scores = new float[rows];
            for (int row = 0; row < rows; row++) {
                scores[row] = (float) (sound.dot(soundQuery, row) + coListening.dot(coListeningQuery, row));
            }
            List<Neighbour> expected = IntStream.range(0, rows)
                    .filter(row -> row % 3 != 1)
                    .mapToObj(row -> new Neighbour(row, scores[row]))
                    .sorted(Neighbour.NEAREST_FIRST)
                    .toList();

            Query query = Query.of(soundQuery, coListeningQuery);
            for (int k : new int[] {0, 1, 10, rows, rows + 5}) {
                assertThat(neighbours.top(query, k, row -> row % 3 != 1))
                        .isEqualTo(expected.subList(0, Math.min(k, expected.size())));
            }
            assertThat(neighbours.best(query, row -> row % 3 != 1))
                    .isEqualTo(expected.getFirst().row());
        }
    }

    @Test
    void equalScoresComeInTheOrderOfTheirRows() {
        float[] vectors = new float[3000];
        Arrays.fill(vectors, 1);
        NearestNeighbours neighbours = new ExactNeighbours(List.of(VectorTable.normalized(vectors, 3000, 1)));
        Query query = Query.of(new float[] {1});
        assertThat(neighbours.best(query, row -> row >= 7)).isEqualTo(7);
        assertThat(neighbours.top(query, 4, row -> row % 1000 == 5 || row == 6))
                .extracting(Neighbour::row)
                .containsExactly(5, 6, 1005, 2005);
    }

    @Test
    void onlyRowsThatBeatTheBestSoFarAreAskedFor() {
        float[] vectors = new float[2000];
        for (int row = 0; row < 1000; row++) {
            double angle = Math.PI / 2 * row / 1000;
            vectors[2 * row] = (float) Math.cos(angle);
            vectors[2 * row + 1] = (float) Math.sin(angle);
        }
        NearestNeighbours neighbours = new ExactNeighbours(List.of(VectorTable.normalized(vectors, 1000, 2)));
        BitSet asked = new BitSet();
        int best = neighbours.best(Query.of(new float[] {1, 0}), row -> {
            asked.set(row);
            return row >= 10;
        });
        assertThat(best).isEqualTo(10);
        assertThat(asked.length()).isEqualTo(11);
    }

    @Test
    void nothingAllowedGivesNothingAndAsksAboutEveryRow() {
        NearestNeighbours neighbours = new ExactNeighbours(List.of(randomTable(2050, 3, new Random(3))));
        BitSet asked = new BitSet();
        Query query = Query.of(new float[] {1, 2, 3});
        assertThat(neighbours.best(query, row -> {
                    asked.set(row);
                    return false;
                }))
                .isEqualTo(-1);
        assertThat(asked.cardinality()).isEqualTo(2050);
        assertThat(neighbours.top(query, 5, _ -> false)).isEmpty();
    }

    @Test
    void anEmptyTableHasNoNeighbours() {
        NearestNeighbours neighbours = new ExactNeighbours(List.of(VectorTable.normalized(new float[0], 0, 4)));
        Query query = Query.of(new float[] {1, 0, 0, 0});
        assertThat(neighbours.best(query, _ -> true)).isEqualTo(-1);
        assertThat(neighbours.top(query, 3, _ -> true)).isEmpty();
    }

    @Test
    void aSpaceWithAZeroQueryHasNoSay() {
        VectorTable first = VectorTable.normalized(new float[] {1, 0, 0, 1}, 2, 2);
        VectorTable second = VectorTable.normalized(new float[] {1, -1}, 2, 1);
        NearestNeighbours neighbours = new ExactNeighbours(List.of(first, second));
        assertThat(neighbours.best(Query.of(new float[] {0, 1}, new float[] {0}), _ -> true))
                .isEqualTo(1);
        assertThat(neighbours.best(Query.of(new float[] {0, 0}, new float[] {2}), _ -> true))
                .isZero();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        VectorTable table = randomTable(3, 4, new Random(4));
        NearestNeighbours neighbours = new ExactNeighbours(List.of(table));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbours.best(Query.of(new float[3]), _ -> true))
                .withMessage("query must have the dimension of its space: 3 for 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighbours.best(Query.of(new float[4], new float[4]), _ -> true))
                .withMessage("query must have a vector per space: 2 for 1");
        assertThatIllegalArgumentException().isThrownBy(() -> neighbours.top(Query.of(new float[4]), -1, _ -> true));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.of(new float[] {Float.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactNeighbours(List.of(table, randomTable(2, 4, new Random(5)))))
                .withMessage("spaces must have the same rows: 3 and 2");
    }

    @Test
    void aJvmWithoutTheVectorModuleScoresInPlainJava() throws IOException, InterruptedException {
        assertThat(VectorApi.isAvailable()).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainJvm.class.getName())
                .redirectErrorStream(true);
        // What these hold would be announced in the output.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).isEqualTo("without the Vector API: row 1");
    }

    /// Started in a JVM of its own, without flags.
    static final class PlainJvm {

        public static void main(String[] args) {
            NearestNeighbours neighbours =
                    new ExactNeighbours(List.of(VectorTable.normalized(new float[] {1, 0, 0, 1}, 2, 2)));
            int best = neighbours.best(Query.of(new float[] {0, 1}), _ -> true);
            System.out.println((VectorApi.isAvailable() ? "with" : "without") + " the Vector API: row " + best);
        }
    }

    private static VectorTable randomTable(int rows, int dimension, Random random) {
        return VectorTable.normalized(randomVector(rows * dimension, random), rows, dimension);
    }

    private static float[] randomVector(int length, Random random) {
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
