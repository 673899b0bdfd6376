package deejai.encoder;

import static deejai.encoder.OnnxAttribute.integer;
import static deejai.encoder.OnnxAttribute.integers;
import static deejai.encoder.OnnxAttribute.real;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The network of the original Deej-A.I. (`AudioEncoder`), for its published weights.
///
/// Three blocks of a depthwise separable convolution, LeakyReLU, batch normalisation and pooling, then two dense
/// layers;
/// 42.6 million weights, nearly all of them in the first dense layer.
public final class OriginalNetwork {

    private static final int N_MELS = 96;
    private static final int SLICE_FRAMES = 216;
    private static final int[] CHANNELS = {1, 32, 64, 128};
    private static final int DENSE = 1024;

    /// Floats in an embedding.
    public static final int DIMENSION = 100;

    /// Every block halves both axes, three times: 12 x 27.
    private static final int FLATTENED = (N_MELS / 8) * (SLICE_FRAMES / 8) * CHANNELS[3];

    private static final double LEAK = 0.2;
    private static final double EPSILON = 0.001;

    private OriginalNetwork() {}

    /// Names and shapes of the weights, in the order of PyTorch's `state_dict`.
    public static Map<String, List<Integer>> shapes() {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            String name = "conv_blocks." + i;
            shapes.put(name + ".sep_conv.depthwise.weight", List.of(CHANNELS[i], 1, 3, 3));
            shapes.put(name + ".sep_conv.pointwise.weight", List.of(CHANNELS[i + 1], CHANNELS[i], 1, 1));
            shapes.put(name + ".sep_conv.pointwise.bias", List.of(CHANNELS[i + 1]));
            putBatchNorm(shapes, name + ".batch_norm", CHANNELS[i + 1]);
        }
        shapes.put("dense_block.dense.weight", List.of(DENSE, FLATTENED));
        shapes.put("dense_block.dense.bias", List.of(DENSE));
        putBatchNorm(shapes, "dense_block.batch_norm", DENSE);
        shapes.put("embedding.weight", List.of(DIMENSION, DENSE));
        shapes.put("embedding.bias", List.of(DIMENSION));
        return shapes;
    }

    /// The network as an ONNX graph.
    ///
    /// @param weights named and shaped as in [#shapes()]
    /// @throws IllegalArgumentException if weights are missing or have another shape
    public static OnnxGraph graph(Weights weights) {
        return graph(weights, false);
    }

    /// The network as an ONNX graph whose first dense layer, which holds nearly all weights, has weights of one byte: a
    /// quarter of the file. Embeddings are very nearly the same (cosine similarity above 0.999).
    ///
    /// @param weights named and shaped as in [#shapes()]
    /// @throws IllegalArgumentException if weights are missing or have another shape
    public static OnnxGraph quantisedGraph(Weights weights) {
        return graph(weights, true);
    }

    private static OnnxGraph graph(Weights weights, boolean quantised) {
        OnnxGraph graph = new OnnxGraph("original");
        Layers layers = new Layers(graph, weights);
        String x = graph.input("slices", 1, N_MELS, SLICE_FRAMES);
        for (int i = 0; i < 3; i++) {
            x = layers.block(x, i);
        }
        // Height, width, channel: the order of Keras, in which the network was first trained.
        x = graph.node("Transpose", "channels_last", List.of(x), integers("perm", 0, 2, 3, 1));
        x = graph.node("Flatten", "flat", List.of(x));
        x = quantised ? layers.quantisedDense(x, "dense_block.dense") : layers.dense(x, "dense_block.dense");
        x = layers.leakyRelu(x, "dense_block.leaky_relu");
        x = layers.batchNorm(x, "dense_block.batch_norm");
        x = layers.dense(x, "embedding");
        graph.output(x, DIMENSION);
        return graph;
    }

    /// The layers that the network is made of. Every method takes the name of a value and gives that of its result.
    record Layers(OnnxGraph graph, Weights weights) {

        /// [batch, channels, h, w] to [batch, next channels, h / 2, w / 2].
        String block(String input, int i) {
            String name = "conv_blocks." + i;
            String x = graph.node(
                    "Conv",
                    name + ".sep_conv.depthwise",
                    List.of(input, constant(name + ".sep_conv.depthwise.weight")),
                    integers("pads", 1, 1, 1, 1),
                    integer("group", CHANNELS[i]));
            x = graph.node(
                    "Conv",
                    name + ".sep_conv.pointwise",
                    List.of(
                            x,
                            constant(name + ".sep_conv.pointwise.weight"),
                            constant(name + ".sep_conv.pointwise.bias")));
            x = leakyRelu(x, name + ".leaky_relu");
            x = batchNorm(x, name + ".batch_norm");
            return graph.node(
                    "MaxPool",
                    name + ".max_pool",
                    List.of(x),
                    integers("kernel_shape", 2, 2),
                    integers("strides", 2, 2));
        }

        String dense(String input, String name) {
            return graph.node(
                    "Gemm",
                    name,
                    List.of(input, constant(name + ".weight"), constant(name + ".bias")),
                    integer("transB", 1));
        }

        String quantisedDense(String input, String name) {
            return Quantization.dense(graph, input, name, weight(name + ".weight"), weight(name + ".bias"));
        }

        String leakyRelu(String input, String name) {
            return graph.node("LeakyRelu", name, List.of(input), real("alpha", LEAK));
        }

        String batchNorm(String input, String name) {
            return graph.node(
                    "BatchNormalization",
                    name,
                    List.of(
                            input,
                            constant(name + ".weight"),
                            constant(name + ".bias"),
                            constant(name + ".running_mean"),
                            constant(name + ".running_var")),
                    real("epsilon", EPSILON));
        }

        private String constant(String name) {
            return graph.constant(name, weight(name));
        }

        private Tensor weight(String name) {
            List<Integer> shape = shapes().get(name);
            if (shape == null) {
                throw new IllegalStateException("not a weight of this network: " + name);
            }
            return weights.get(name, shape);
        }
    }

    private static void putBatchNorm(Map<String, List<Integer>> shapes, String name, int channels) {
        for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
            shapes.put(name + "." + part, List.of(channels));
        }
    }
}
