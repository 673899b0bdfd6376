package deejai.mp3tovec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import deejai.encoder.SliceStatistics.Group;
import deejai.encoder.StatisticsNetwork;
import deejai.encoder.Tensor;
import deejai.encoder.Weights;
import deejai.linearalgebra.WithinClassWhitening;
import deejai.mp3tovec.network.Architecture.Compact;
import deejai.mp3tovec.network.StatisticsPass;
import deejai.slices.SliceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Computes what a compact network need not learn step by step: the scaling of its statistics, and the linear map from
/// them to the embedding.
///
/// The map shrinks directions in which slices of one track differ ([WithinClassWhitening]), then keeps those in which
/// music differs most. Groups of statistics count alike, whatever their size.
final class StatisticsStart {

    /// Slices that the map is computed from, at most; taken evenly from all.
    private static final int SAMPLE = 20_000;

    private static final int BATCH = 64;

    /// Added to the variances within tracks, of which the largest is 1, before they are divided by.
    private static final double LEAST_VARIANCE = 0.01;

    private static final double LEAST_DEVIATION = 1e-6;

    private final Compact compact;
    private final List<float[]> rows = new ArrayList<>();

    /// The first row of each track, and the number of rows.
    private final List<Integer> bounds = new ArrayList<>();

    private StatisticsStart(Compact compact) {
        this.compact = compact;
    }

    /// Weights to begin with.
    ///
    /// @param initial of all that is learned
    /// @param tracks  indices of the tracks to learn from
    static Weights of(Compact compact, Weights initial, SliceSet slices, List<Integer> tracks, NDManager manager) {
        StatisticsStart start = new StatisticsStart(compact);
        start.count(slices, tracks, manager);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        compact.shapes().forEach((name, shape) -> weights.put(name, initial.get(name, shape)));
        start.put(weights);
        return Weights.of(weights);
    }

    private void count(SliceSet slices, List<Integer> tracks, NDManager manager) {
        long total = tracks.stream()
                .mapToLong(track -> slices.tracks().get(track).slices())
                .sum();
        int step = Math.toIntExact((total + SAMPLE - 1) / SAMPLE);
        List<byte[]> waiting = new ArrayList<>();
        for (int track : tracks) {
            bounds.add(rows.size() + waiting.size());
            for (int slice = 0; slice < slices.tracks().get(track).slices(); slice += step) {
                waiting.add(slices.slice(track, slice));
                if (waiting.size() == BATCH) {
                    countBatch(waiting, manager);
                }
            }
        }
        countBatch(waiting, manager);
        bounds.add(rows.size());
    }

    private void countBatch(List<byte[]> slices, NDManager manager) {
        if (slices.isEmpty()) {
            return;
        }
        int size = compact.nMels() * compact.sliceFrames();
        float[] input = new float[slices.size() * size];
        for (int i = 0; i < slices.size(); i++) {
            Batch.scale(slices.get(i), compact.scaling(), input, i * size);
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray batch = scope.create(input, new Shape(slices.size(), compact.nMels(), compact.sliceFrames()));
            float[] counted =
                    new StatisticsPass(compact.settings()).statistics(batch).toFloatArray();
            int columns = counted.length / slices.size();
            for (int i = 0; i < slices.size(); i++) {
                rows.add(Arrays.copyOfRange(counted, i * columns, (i + 1) * columns));
            }
        }
        slices.clear();
    }

    private void put(Map<String, Tensor> weights) {
        int columns = rows.getFirst().length;
        float[] mean = new float[columns];
        float[] scale = new float[columns];
        for (int i = 0; i < columns; i++) {
            double average = mean(i);
            mean[i] = (float) average;
            scale[i] = (float) (1 / (deviation(i, average) + LEAST_DEVIATION));
        }
        for (float[] row : rows) {
            for (int i = 0; i < columns; i++) {
                double scaled = (row[i] - mean[i]) * scale[i];
                row[i] = (float)
                        Math.clamp(scaled, -StatisticsNetwork.MOST_DEVIATIONS, StatisticsNetwork.MOST_DEVIATIONS);
            }
        }
        weights.put("statistics.mean", Tensor.vector(mean));
        weights.put("statistics.scale", Tensor.vector(scale));
        putMap(weights);
    }

    private void putMap(Map<String, Tensor> weights) {
        double[] importance = importance();
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= (float) importance[i];
            }
        }
        WithinClassWhitening whitening = WithinClassWhitening.of(rows, bounds, 1, LEAST_VARIANCE);
        double[] centre = whitening.centre();
        double[][] map = whitening.directions(compact.dimension());
        double length = meanLength(map, centre);
        int columns = centre.length;
        float[] matrix = new float[compact.dimension() * columns];
        float[] bias = new float[compact.dimension()];
        for (int k = 0; k < map.length; k++) {
            double sum = 0;
            for (int i = 0; i < columns; i++) {
                double weight = map[k][i] / length;
                sum -= weight * centre[i];
                matrix[k * columns + i] = (float) (weight * importance[i]);
            }
            bias[k] = (float) sum;
        }
        weights.put("direct.weight", Tensor.of(List.of(compact.dimension(), columns), matrix));
        weights.put("direct.bias", Tensor.vector(bias));
    }

    /// 1 / sqrt(size of its group) for each statistic.
    private double[] importance() {
        double[] importance = new double[compact.settings().statistics().size()];
        int place = 0;
        for (Group group : compact.settings().statistics().groups()) {
            Arrays.fill(importance, place, place + group.size(), 1 / Math.sqrt(group.size()));
            place += group.size();
        }
        return importance;
    }

    private double meanLength(double[][] map, double[] centre) {
        double sum = 0;
        double[] centred = new double[centre.length];
        for (float[] row : rows) {
            for (int i = 0; i < centred.length; i++) {
                centred[i] = row[i] - centre[i];
            }
            double squares = 0;
            for (double[] direction : map) {
                double dot = 0;
                for (int i = 0; i < centred.length; i++) {
                    dot += direction[i] * centred[i];
                }
                squares += dot * dot;
            }
            sum += Math.sqrt(squares);
        }
        return Math.max(sum / rows.size(), LEAST_DEVIATION);
    }

    private double mean(int column) {
        double sum = 0;
        for (float[] row : rows) {
            sum += row[column];
        }
        return sum / rows.size();
    }

    private double deviation(int column, double mean) {
        double squares = 0;
        for (float[] row : rows) {
            squares += (row[column] - mean) * (row[column] - mean);
        }
        return Math.sqrt(squares / rows.size());
    }
}
