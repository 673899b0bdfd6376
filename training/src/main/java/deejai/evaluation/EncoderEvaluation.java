package deejai.evaluation;

import deejai.linearalgebra.FixedBlocks;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.Hubness;
import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Measures how well vectors of tracks tell what sounds alike, on one collection with what is known of its
/// tracks.
///
/// Every system answers the same queries, so that their figures can be compared query by query.
public final class EncoderEvaluation {

    private static final int QUERIES_PER_BLOCK = 16;

    private final List<LabelledTrack> tracks;
    private final Map<EncoderTask, LabelTask> labelTasks = new EnumMap<>(EncoderTask.class);

    /// tracks with two halves
    private final int[] halved;

    private final long randomSeed;

    /// @param tracks     in the order of the vectors to be measured; that should have nothing to do with
    /// labels, since
    ///                   of tracks as near the first counts as nearest
    /// @param hasHalves  tracks of whose halves every system has vectors
    /// @param randomSeed of the bootstrap
    public EncoderEvaluation(List<LabelledTrack> tracks, BitSet hasHalves, long randomSeed) {
        this.tracks = List.copyOf(tracks);
        this.halved = hasHalves.stream().toArray();
        this.randomSeed = randomSeed;
        for (EncoderTask task : EncoderTask.values()) {
            Label label = task.label();
            if (label != null) {
                List<Label> excluded =
                        task == EncoderTask.GENRE_OF_OTHERS ? List.of(Label.ARTIST, Label.ALBUM) : List.of();
                labelTasks.put(task, LabelTask.of(tracks, label, excluded));
            }
        }
    }

    /// The number of queries of a task; 0 where nobody can ask.
    public int queries(EncoderTask task) {
        return queryTracks(task).length;
    }

    /// The number of different labels among the tracks that ask; 0 for tasks without labels.
    public int labels(EncoderTask task) {
        LabelTask labels = labelTasks.get(task);
        return labels == null ? 0 : labels.labels();
    }

    /// Measures a system.
    ///
    /// @param threads at least 1; does not change the figures
    public EncoderResult measure(SystemVectors system, int threads) {
        if (system.tracks() != tracks.size()) {
            throw new IllegalArgumentException(
                    "system must have the tracks of this evaluation: " + system.tracks() + " for " + tracks.size());
        }
        List<Map<EncoderTask, Map<EncoderMeasure, Double>>> byTrack = new ArrayList<>();
        tracks.forEach(track -> byTrack.add(new EnumMap<>(EncoderTask.class)));
        Rows rows = new Rows(rows(system.whole()), rows(system.firstHalves()), rows(system.secondHalves()));
        double[] sum = sum(system.whole());
        Map<EncoderTask, boolean[]> asks = asks();
        try (FixedBlocks blocks = new FixedBlocks(threads)) {
            blocks.runRows(tracks.size(), QUERIES_PER_BLOCK, (block, from, to) -> {
                for (int track = from; track < to; track++) {
                    measure(rows, track, asks, byTrack.get(track));
                    if (tracks.size() > 1) {
                        double cosine = meanCosine(rows.whole().get(track), sum, tracks.size());
                        byTrack.get(track).put(EncoderTask.RANDOM_PAIRS, Map.of(EncoderMeasure.COSINE, cosine));
                    }
                }
            });
        }
        return new EncoderResult(system.name(), columns(byTrack), hubness(system.whole()), randomSeed);
    }

    private void measure(
            Rows rows,
            int track,
            Map<EncoderTask, boolean[]> asks,
            Map<EncoderTask, Map<EncoderMeasure, Double>> measures) {
        int[] ranking = Ranking.of(rows.whole().get(track), rows.whole(), other -> other != track);
        labelTasks.forEach((task, labels) -> {
            if (asks(asks, task, track)) {
                measures.put(task, labels.measure(track, ranking));
            }
        });
        if (asks(asks, EncoderTask.OTHER_HALF, track)) {
            int[] halves = Ranking.of(
                    rows.firstHalves().get(track),
                    rows.secondHalves(),
                    other -> asks(asks, EncoderTask.OTHER_HALF, other));
            int rank = 1;
            while (halves[rank - 1] != track) {
                rank++;
            }
            measures.put(
                    EncoderTask.OTHER_HALF,
                    Map.of(EncoderMeasure.HIT_1, rank == 1 ? 1.0 : 0.0, EncoderMeasure.RECIPROCAL_RANK, 1.0 / rank));
        }
    }

    private static boolean asks(Map<EncoderTask, boolean[]> asks, EncoderTask task, int track) {
        boolean[] byTrack = asks.get(task);
        return byTrack != null && byTrack[track];
    }

    private Map<EncoderTask, boolean[]> asks() {
        Map<EncoderTask, boolean[]> asks = new EnumMap<>(EncoderTask.class);
        for (EncoderTask task : EncoderTask.values()) {
            boolean[] byTrack = new boolean[tracks.size()];
            for (int query : queryTracks(task)) {
                byTrack[query] = true;
            }
            asks.put(task, byTrack);
        }
        return asks;
    }

    private int[] queryTracks(EncoderTask task) {
        LabelTask labels = labelTasks.get(task);
        if (labels != null) {
            return labels.queries();
        }
        return task == EncoderTask.OTHER_HALF
                ? halved
                : IntStream.range(0, tracks.size() > 1 ? tracks.size() : 0).toArray();
    }

    /// The values of each measure over the queries of its task, in the order of the tracks.
    private Map<EncoderTask, Map<EncoderMeasure, double[]>> columns(
            List<Map<EncoderTask, Map<EncoderMeasure, Double>>> byTrack) {
        Map<EncoderTask, Map<EncoderMeasure, double[]>> columns = new EnumMap<>(EncoderTask.class);
        for (EncoderTask task : EncoderTask.values()) {
            Map<EncoderMeasure, double[]> values = new EnumMap<>(EncoderMeasure.class);
            for (EncoderMeasure measure : task.measures()) {
                double[] column = Arrays.stream(queryTracks(task))
                        .mapToDouble(query -> value(byTrack.get(query), task, measure))
                        .toArray();
                values.put(measure, column);
            }
            columns.put(task, values);
        }
        return columns;
    }

    private static double value(
            Map<EncoderTask, Map<EncoderMeasure, Double>> measures, EncoderTask task, EncoderMeasure measure) {
        return measures.getOrDefault(task, Map.of()).getOrDefault(measure, Double.NaN);
    }

    /// The vectors of a system on the heap, where they are read much faster than through a table.
    private record Rows(List<float[]> whole, List<float[]> firstHalves, List<float[]> secondHalves) {}

    private static List<float[]> rows(VectorTable table) {
        return IntStream.range(0, table.rows()).mapToObj(table::vector).toList();
    }

    private static double[] sum(VectorTable table) {
        double[] sum = new double[table.dimension()];
        for (int row = 0; row < table.rows(); row++) {
            table.addTo(sum, row, 1);
        }
        return sum;
    }

    /// Mean cosine similarity of a row to all others: the dot product with the sum of all, less that with itself.
    private static double meanCosine(float[] unit, double[] sum, int rows) {
        double dot = 0;
        for (int i = 0; i < unit.length; i++) {
            dot += unit[i] * sum[i];
        }
        return (dot - Ranking.dot(unit, unit)) / (rows - 1);
    }

    private static Hubness hubness(VectorTable table) {
        List<VectorTable> spaces = List.of(table);
        return Hubness.of(new ExactNeighbours(spaces), spaces, new double[] {1}, Hubness.Settings.DEFAULT);
    }
}
