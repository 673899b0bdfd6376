package deejai.similarity;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How unevenly a search finds its rows. The k-occurrence of a row is the number of other rows that have it
/// among their `k` nearest; where its distribution leans far to the right, a few rows, the hubs, are near
/// everything (Radovanović, Nanopoulos and Ivanović: "Hubs in Space", JMLR 11, 2010, which measures it by its
/// skewness).
///
/// @param k            neighbours that each query counts
/// @param rows         rows with a vector, which the figures are over
/// @param queries      rows that were asked for their neighbours; figures of samples of different size do not
///                     compare
/// @param skewness     third standardised moment of the k-occurrences; 0 where all are equal
/// @param antiHubShare share of the rows that are no query's neighbour, 0..1
/// @param largest      the highest k-occurrence
public record Hubness(int k, int rows, int queries, double skewness, double antiHubShare, int largest) {

    /// How to measure.
    ///
    /// @param k          neighbours that each query counts, at least 1
    /// @param maxQueries rows to ask, chosen by chance where there are more; at least 1
    /// @param randomSeed of that choice
    /// @param damping    strength by which hubs are held back, 0..1
    public record Settings(int k, int maxQueries, long randomSeed, double damping) {

        /// Ten neighbours, as in the paper, of every row, without damping.
        public static final Settings DEFAULT = new Settings(10, Integer.MAX_VALUE, 0, 0);

        public Settings {
            if (k < 1) {
                throw new IllegalArgumentException("k must be positive: " + k);
            }
            if (maxQueries < 1) {
                throw new IllegalArgumentException("maxQueries must be positive: " + maxQueries);
            }
        }

        /// These settings with another number of rows to ask.
        public Settings withMaxQueries(int maxQueries) {
            return new Settings(k, maxQueries, randomSeed, damping);
        }

        /// These settings with hubs held back.
        public Settings withDamping(double damping) {
            return new Settings(k, maxQueries, randomSeed, damping);
        }
    }

    /// Measures a search. Each query is a row's own vectors, and that row is not counted among its neighbours.
    ///
    /// @param neighbours what is measured
    /// @param spaces     its tables
    /// @param weights    of each space in the queries, at least 0: creativity and 1 - creativity
    /// @throws IllegalArgumentException if tables and weights do not fit
    public static Hubness of(
            NearestNeighbours neighbours, List<VectorTable> spaces, double[] weights, Settings settings) {
        if (spaces.size() != weights.length) {
            throw new IllegalArgumentException("weights must hold one per space: " + weights.length);
        }
        int[] members = IntStream.range(0, neighbours.rows())
                .filter(row -> hasVector(spaces, weights, row))
                .toArray();
        int[] asked = sample(members, settings);
        int[] occurrences = new int[neighbours.rows()];
        for (int row : asked) {
            neighbours
                    .top(query(spaces, weights, row).damped(settings.damping()), settings.k(), other -> other != row)
                    .forEach(neighbour -> occurrences[neighbour.row()]++);
        }
        int[] counts = IntStream.of(members).map(row -> occurrences[row]).toArray();
        return new Hubness(
                settings.k(),
                members.length,
                asked.length,
                skewness(counts),
                members.length == 0
                        ? 0
                        : IntStream.of(counts).filter(count -> count == 0).count() / (double) members.length,
                IntStream.of(counts).max().orElse(0));
    }

    /// Skewness of some counts: the mean cubed deviation from their mean over the cube of their standard
    /// deviation; 0 where they are all equal.
    public static double skewness(int[] counts) {
        double mean = IntStream.of(counts).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (int count : counts) {
            double deviation = count - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        double variance = squares / counts.length;
        return squares == 0 ? 0 : cubes / counts.length / (variance * Math.sqrt(variance));
    }

    private static boolean hasVector(List<VectorTable> spaces, double[] weights, int row) {
        for (int space = 0; space < weights.length; space++) {
            if (weights[space] > 0 && spaces.get(space).has(row)) {
                return true;
            }
        }
        return false;
    }

    private static Query query(List<VectorTable> spaces, double[] weights, int row) {
        float[][] vectors = new float[weights.length][];
        for (int space = 0; space < weights.length; space++) {
            vectors[space] = spaces.get(space).vector(row);
            for (int i = 0; i < vectors[space].length; i++) {
                vectors[space][i] *= (float) weights[space];
            }
        }
        return Query.of(vectors);
    }

    /// Draws without putting back (Fisher and Yates).
    private static int[] sample(int[] members, Settings settings) {
        int size = Math.min(settings.maxQueries(), members.length);
        int[] drawn = members.clone();
        SplittableRandom random = new SplittableRandom(settings.randomSeed());
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i, drawn.length);
            int row = drawn[other];
            drawn[other] = drawn[i];
            drawn[i] = row;
        }
        return IntStream.of(drawn).limit(size).toArray();
    }
}
