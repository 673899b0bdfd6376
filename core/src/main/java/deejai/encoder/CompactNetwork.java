package deejai.encoder;

import static deejai.encoder.OnnxAttribute.integer;
import static deejai.encoder.OnnxAttribute.integers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small convolutional network, 0.18 million weights.
///
/// Each mel band is normalised by itself, three strided convolutions look at ever larger patches, and the last two are
/// averaged over time. What is where in the spectrum is kept, since it is much of what makes music sound alike; when it
/// happens is not, since a slice may begin anywhere.
public final class CompactNetwork {

    static final int N_MELS = 96;
    static final int SLICE_FRAMES = 216;

    /// Channels before the first and after each convolution.
    static final List<Integer> CHANNELS = List.of(1, 16, 32, 64);

    /// Convolutions, counted from 1.
    static final int BLOCKS = CHANNELS.size() - 1;

    /// The first convolution whose output goes into the embedding.
    static final int FIRST_POOLED = 2;

    /// Floats in an embedding.
    public static final int DIMENSION = 100;

    private CompactNetwork() {}

    /// Names and shapes of the weights, in order.
    ///
    /// - `input.mean`, `input.scale`: a mel band becomes (x - mean) * scale
    /// - `blockN.weight` [out, in, 3, 3], `blockN.bias`
    /// - `embedding.weight` [dimension, features], `embedding.bias`
    public static Map<String, List<Integer>> shapes() {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        shapes.put("input.mean", List.of(N_MELS, 1));
        shapes.put("input.scale", List.of(N_MELS, 1));
        for (int i = 1; i <= BLOCKS; i++) {
            shapes.put("block" + i + ".weight", List.of(CHANNELS.get(i), CHANNELS.get(i - 1), 3, 3));
            shapes.put("block" + i + ".bias", List.of(CHANNELS.get(i)));
        }
        shapes.put("embedding.weight", List.of(DIMENSION, features()));
        shapes.put("embedding.bias", List.of(DIMENSION));
        return shapes;
    }

    /// The network as an ONNX graph.
    ///
    /// @param weights named and shaped as in [#shapes()]
    /// @throws IllegalArgumentException if weights are missing or have another shape
    public static OnnxGraph graph(Weights weights) {
        OnnxGraph graph = new OnnxGraph("compact");
        shapes().forEach((name, shape) -> graph.constant(name, weights.get(name, shape)));
        String x = graph.input("slices", 1, N_MELS, SLICE_FRAMES);
        x = graph.node("Sub", "input.centred", List.of(x, "input.mean"));
        x = graph.node("Mul", "input.normalised", List.of(x, "input.scale"));
        List<String> pooled = new ArrayList<>();
        for (int i = 1; i <= BLOCKS; i++) {
            String block = "block" + i;
            x = graph.node(
                    "Conv",
                    block + ".conv",
                    List.of(x, block + ".weight", block + ".bias"),
                    integers("pads", 1, 1, 1, 1),
                    integers("strides", 2, 2));
            x = graph.node("Relu", block + ".relu", List.of(x));
            if (i >= FIRST_POOLED) {
                String mean = graph.node(
                        "ReduceMean", block + ".mean", List.of(x), integers("axes", 3), integer("keepdims", 0));
                pooled.add(graph.node("Flatten", block + ".flat", List.of(mean)));
            }
        }
        x = graph.node("Concat", "features", pooled, integer("axis", 1));
        x = graph.node("Gemm", "embedding", List.of(x, "embedding.weight", "embedding.bias"), integer("transB", 1));
        graph.output(x, DIMENSION);
        return graph;
    }

    /// Floats that are averaged over time and go into the last layer: channels x frequency rows of each pooled block.
    static int features() {
        int features = 0;
        for (int i = FIRST_POOLED; i <= BLOCKS; i++) {
            features += CHANNELS.get(i) * (N_MELS >> i);
        }
        return features;
    }
}
