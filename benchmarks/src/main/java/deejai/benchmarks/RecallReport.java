package deejai.benchmarks;

import deejai.similarity.CellNeighbours;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.Neighbour;
import deejai.similarity.Query;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// How many of the 10 nearest rows the search by cells finds, and how long it takes beside the exact one: for each
/// creativity, for queries of one track, of three near ones, of three that have nothing to do with each other, and for
/// noisy ones.
///
/// Arguments: number of rows (default 320000), queries of each kind (default 100), and either the number of clusters
/// (default 500) or a file of little-endian floats, 100 a row, that is taken for both spaces.
public final class RecallReport {

    private static final int K = 10;
    private static final int DIMENSION = MadeUpVectors.DIMENSION;

    private final VectorTable[] spaces;
    private final NearestNeighbours exact;
    private final NearestNeighbours cells;
    private final SplittableRandom random = new SplittableRandom(7);

    private enum Kind {
        ONE_TRACK,
        THREE_NEAR,
        THREE_ANY,
        NOISE_10,
        NOISE_30
    }

    private RecallReport(VectorTable... spaces) {
        this.spaces = spaces;
        List<VectorTable> both = List.of(spaces);
        long start = System.nanoTime();
        exact = new ExactNeighbours(both);
        long middle = System.nanoTime();
        cells = new CellNeighbours(both);
        print("built: exact %.2f s, cells %.2f s", (middle - start) / 1e9, (System.nanoTime() - middle) / 1e9);
    }

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 320_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        String source = arguments.length > 2 ? arguments[2] : "500";
        if (source.matches("\\d+")) {
            MadeUpVectors vectors = MadeUpVectors.of(rows, Integer.parseInt(source));
            new RecallReport(vectors.table(0), vectors.table(1)).run(queries);
        } else {
            VectorTable table = read(Path.of(source));
            new RecallReport(table, table).run(queries);
        }
    }

    private static VectorTable read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] vectors = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vectors);
        return VectorTable.normalized(vectors, vectors.length / DIMENSION, DIMENSION);
    }

    private void run(int queries) {
        for (Kind kind : Kind.values()) {
            for (double creativity : new double[] {0, 0.25, 0.5, 0.75, 1}) {
                measure(kind, creativity, queries);
            }
        }
    }

    private void measure(Kind kind, double creativity, int queries) {
        int found = 0;
        long exactNanos = 0;
        long cellNanos = 0;
        for (int i = 0; i < queries; i++) {
            Query query = query(kind, creativity);
            long start = System.nanoTime();
            Set<Integer> nearest = rows(exact.top(query, K, _ -> true));
            long middle = System.nanoTime();
            Set<Integer> approximate = rows(cells.top(query, K, _ -> true));
            cellNanos += System.nanoTime() - middle;
            exactNanos += middle - start;
            approximate.retainAll(nearest);
            found += approximate.size();
        }
        print(
                "%-10s creativity %.2f: recall %.4f, exact %.2f ms, cells %.3f ms",
                kind,
                creativity,
                (double) found / (K * queries),
                exactNanos / 1e6 / queries,
                cellNanos / 1e6 / queries);
    }

    private static Set<Integer> rows(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::row).collect(Collectors.toSet());
    }

    private Query query(Kind kind, double creativity) {
        int[] seeds = new int[kind == Kind.ONE_TRACK ? 1 : 3];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = random.nextInt(spaces[0].rows());
        }
        if (kind != Kind.ONE_TRACK && kind != Kind.THREE_ANY) {
            List<Neighbour> near = exact.top(sum(seeds[0], 1 - creativity, creativity), 3, _ -> true);
            for (int i = 0; i < seeds.length; i++) {
                seeds[i] = near.get(i).row();
            }
        }
        double noise = kind == Kind.NOISE_10 ? 0.1 : kind == Kind.NOISE_30 ? 0.3 : 0;
        return Query.of(vector(seeds, 0, creativity, noise), vector(seeds, 1, 1 - creativity, noise));
    }

    private Query sum(int seed, double coListening, double sound) {
        return Query.of(vector(new int[] {seed}, 0, sound, 0), vector(new int[] {seed}, 1, coListening, 0));
    }

    private float[] vector(int[] seeds, int space, double weight, double noise) {
        double[] sum = new double[DIMENSION];
        for (int seed : seeds) {
            spaces[space].addTo(sum, seed, 1);
        }
        double squares = 0;
        for (double component : sum) {
            squares += component * component;
        }
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (weight * (sum[i] + noise * Math.sqrt(squares) * random.nextGaussian()));
        }
        return vector;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
