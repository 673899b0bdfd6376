package deejai.mp3tovec.network;

import deejai.encoder.CompactSettings;
import deejai.encoder.OnnxGraph;
import deejai.encoder.StatisticsNetwork;
import deejai.encoder.Tensor;
import deejai.encoder.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The weights of a compact network while it is trained, and how its batch normalisations are folded into the layers
/// before or after them, so that the model file has none.
final class CompactWeights {

    /// Added to variances by all batch normalisations.
    static final double EPSILON = 1e-5;

    /// What the names of the scaling of the statistics begin with.
    static final String STATISTICS = "statistics.";

    /// What the names of the linear map from the statistics to the embedding begin with.
    static final String DIRECT = "direct.";

    private CompactWeights() {}

    /// Names and shapes while it is trained. Layers before a batch normalisation have no bias: it would be taken away
    /// again.
    static Map<String, List<Integer>> shapes(CompactSettings settings) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        int statistics = settings.statistics().size();
        shapes.put(STATISTICS + "mean", List.of(statistics));
        shapes.put(STATISTICS + "scale", List.of(statistics));
        shapes.put(DIRECT + "weight", List.of(settings.dimension(), statistics));
        shapes.put(DIRECT + "bias", List.of(settings.dimension()));
        putBatchNorm(shapes, "input.batch_norm", settings.nMels());
        for (int i = 0; i < settings.blocks().size(); i++) {
            int channels = settings.blocks().get(i).channels();
            shapes.put(block(i) + ".conv.weight", List.of(channels, settings.inputChannels(i), 3, 3));
            putBatchNorm(shapes, block(i) + ".batch_norm", channels);
        }
        putBatchNorm(shapes, "features.batch_norm", settings.features());
        shapes.put("hidden.weight", List.of(settings.hidden(), settings.features()));
        putBatchNorm(shapes, "hidden.batch_norm", settings.hidden());
        shapes.put("embedding.weight", List.of(settings.dimension(), settings.hidden()));
        shapes.put("embedding.bias", List.of(settings.dimension()));
        return shapes;
    }

    static OnnxGraph graph(CompactSettings settings, Weights weights) {
        return StatisticsNetwork.graph(settings, new Folding(settings, weights).folded());
    }

    static String block(int i) {
        return "block" + (i + 1);
    }

    private static void putBatchNorm(Map<String, List<Integer>> shapes, String name, int channels) {
        for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
            shapes.put(name + "." + part, List.of(channels));
        }
    }

    /// What a batch normalisation does to a channel when it is not trained: x * scale + offset.
    private static final class Affine {

        private final double[] scale;
        private final double[] offset;

        Affine(double[] scale, double[] offset) {
            this.scale = scale;
            this.offset = offset;
        }
    }

    private record Folding(CompactSettings settings, Weights weights) {

        Weights folded() {
            Map<String, Tensor> folded = new LinkedHashMap<>();
            for (String name : List.of("statistics.mean", "statistics.scale", "direct.weight", "direct.bias")) {
                folded.put(name, tensor(name));
            }
            putInput(folded);
            for (int i = 0; i < settings.blocks().size(); i++) {
                putBlock(folded, i);
            }
            putHidden(folded);
            folded.put("embedding.weight", tensor("embedding.weight"));
            folded.put("embedding.bias", tensor("embedding.bias"));
            return Weights.of(folded);
        }

        /// x * scale + offset = (x - mean) * scale. The mean is computed from statistics, not as offset / scale,
        /// since a scale may have been learned to be 0.
        private void putInput(Map<String, Tensor> folded) {
            Affine affine = affine("input.batch_norm");
            Tensor bias = tensor("input.batch_norm.bias");
            Tensor mean = tensor("input.batch_norm.running_mean");
            float[] means = new float[settings.nMels()];
            for (int band = 0; band < means.length; band++) {
                double scale = affine.scale[band];
                means[band] = (float) (mean.get(band) - (scale == 0 ? 0 : bias.get(band) / scale));
            }
            folded.put("input.mean", Tensor.of(List.of(means.length, 1), means));
            folded.put("input.scale", Tensor.of(List.of(means.length, 1), floats(affine.scale)));
        }

        private void putBlock(Map<String, Tensor> folded, int i) {
            Affine affine = affine(block(i) + ".batch_norm");
            Tensor weight = tensor(block(i) + ".conv.weight");
            folded.put(block(i) + ".weight", Tensor.of(weight.shape(), scaledRows(weight, affine.scale)));
            folded.put(block(i) + ".bias", Tensor.vector(floats(affine.offset)));
        }

        /// The normalisation of the features goes into the columns of the hidden layer, that of the hidden layer into
        /// its rows.
        private void putHidden(Map<String, Tensor> folded) {
            Affine features = affine("features.batch_norm");
            Affine hidden = affine("hidden.batch_norm");
            Tensor weight = tensor("hidden.weight");
            int columns = settings.features();
            float[] values = new float[weight.size()];
            float[] bias = new float[settings.hidden()];
            for (int row = 0; row < bias.length; row++) {
                double sum = hidden.offset[row];
                for (int column = 0; column < columns; column++) {
                    int place = row * columns + column;
                    double scaled = weight.get(place) * hidden.scale[row];
                    sum += scaled * features.offset[column];
                    values[place] = (float) (scaled * features.scale[column]);
                }
                bias[row] = (float) sum;
            }
            folded.put("hidden.weight", Tensor.of(weight.shape(), values));
            folded.put("hidden.bias", Tensor.vector(bias));
        }

        private Affine affine(String batchNorm) {
            Tensor weight = tensor(batchNorm + ".weight");
            double[] scale = new double[weight.size()];
            double[] offset = new double[weight.size()];
            for (int i = 0; i < scale.length; i++) {
                scale[i] = weight.get(i)
                        / Math.sqrt(tensor(batchNorm + ".running_var").get(i) + EPSILON);
                offset[i] = tensor(batchNorm + ".bias").get(i)
                        - tensor(batchNorm + ".running_mean").get(i) * scale[i];
            }
            return new Affine(scale, offset);
        }

        private Tensor tensor(String name) {
            List<Integer> shape = shapes(settings).get(name);
            if (shape == null) {
                throw new IllegalStateException("not a weight of this network: " + name);
            }
            return weights.get(name, shape);
        }

        private static float[] scaledRows(Tensor weight, double[] scale) {
            float[] values = new float[weight.size()];
            int columns = values.length / scale.length;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (weight.get(i) * scale[i / columns]);
            }
            return values;
        }

        private static float[] floats(double[] values) {
            float[] floats = new float[values.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) values[i];
            }
            return floats;
        }
    }
}
