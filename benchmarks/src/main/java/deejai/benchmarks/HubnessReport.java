package deejai.benchmarks;

import deejai.similarity.ExactNeighbours;
import deejai.similarity.HubDamping;
import deejai.similarity.Hubness;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.SearchSpaces;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Measures hubs of made-up libraries before and after damping, and how long damping takes to measure: two
/// spaces of 100 dimensions, 500 clusters each, tracks at unequal distances from the middle of theirs, with and
/// without an offset that all have in common.
///
/// Usage: `HubnessReport [ROWS] [QUERIES]`. Figures are in docs/EVALUATION.md.
public final class HubnessReport {

    private static final int DIMENSION = 100;
    private static final int CLUSTERS = 500;

    private HubnessReport() {}

    /// Prints a table, one line a library and creativity.
    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        System.out.println("offset  creativity  skewness       anti-hubs      largest      seconds to measure");
        for (double offset : new double[] {0, 1, 3}) {
            report(rows, queries, offset);
        }
    }

    private static void report(int rows, int queries, double offset) {
        List<VectorTable> spaces = List.of(table(rows, offset, 1), table(rows, offset, 2));
        long start = System.nanoTime();
        List<HubDamping> dampings = spaces.stream().map(HubDamping::of).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        NearestNeighbours neighbours = new ExactNeighbours(new SearchSpaces(spaces, dampings));
        Hubness.Settings settings = Hubness.Settings.DEFAULT.withMaxQueries(queries);
        for (double creativity : new double[] {0, 0.5, 1}) {
            double[] weights = {creativity, 1 - creativity};
            Hubness before = Hubness.of(neighbours, spaces, weights, settings);
            Hubness after = Hubness.of(neighbours, spaces, weights, settings.withDamping(HubDamping.DEFAULT_STRENGTH));
            System.out.printf(
                    Locale.ROOT,
                    "%6.1f  %10.1f  %5.2f -> %5.2f  %.3f -> %.3f  %4d -> %4d  %.1f%n",
                    offset,
                    creativity,
                    before.skewness(),
                    after.skewness(),
                    before.antiHubShare(),
                    after.antiHubShare(),
                    before.largest(),
                    after.largest(),
                    seconds);
        }
    }

    private static VectorTable table(int rows, double offset, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] centres = new float[CLUSTERS][DIMENSION];
        for (float[] centre : centres) {
            for (int i = 0; i < DIMENSION; i++) {
                centre[i] = (float) ((random.nextGaussian() + offset) / Math.sqrt(DIMENSION));
            }
        }
        float[] vectors = new float[rows * DIMENSION];
        for (int row = 0; row < rows; row++) {
            float[] centre = centres[random.nextInt(CLUSTERS)];
            double spread = -0.5 * Math.log(1 - random.nextDouble()) / Math.sqrt(DIMENSION);
            for (int i = 0; i < DIMENSION; i++) {
                vectors[row * DIMENSION + i] = (float) (centre[i] + spread * random.nextGaussian());
            }
        }
        return VectorTable.normalized(vectors, rows, DIMENSION);
    }
}
