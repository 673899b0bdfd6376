package deejai.encoder;

import static deejai.encoder.OnnxAttribute.integer;
import static deejai.encoder.OnnxAttribute.integers;

import deejai.encoder.CompactSettings.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small network that hears patterns and how much they vary; for models that are trained.
///
/// Each mel band is scaled by itself. Strided convolutions then look for patterns, whose mean and maximum over time
/// are kept for every row of frequencies: what is where in the spectrum makes music sound alike, when it happens does
/// not, since a slice may begin anywhere. Beside them, weighted sums over the bands of each frame are followed through
/// time, and their mean, their deviation and the deviation of their change are kept. These are what hand-made
/// descriptors (MFCC statistics) are made of, which convolutions and maxima find hard to count.
public final class StatisticsNetwork {

    /// Added to a variance over time before its root is taken, so that silence has a gradient.
    public static final double VARIANCE_FLOOR = 1e-4;

    private StatisticsNetwork() {}

    /// Names and shapes of the weights, in order.
    ///
    /// - `input.mean`, `input.scale`: a mel band becomes (x - mean) * scale
    /// - `blockN.weight` [out, in, 3, 3], `blockN.bias`, N from 1
    /// - `bands.weight` [bandMaps, nMels]: sums over the bands
    /// - `hidden.weight` [hidden, features], `hidden.bias`; the features are the mean over time of the last
    ///   block (channels x rows), its maximum, then mean, deviation, and deviation of the change of the sums
    /// - `embedding.weight` [dimension, hidden], `embedding.bias`
    public static Map<String, List<Integer>> shapes(CompactSettings settings) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        shapes.put("input.mean", List.of(settings.nMels(), 1));
        shapes.put("input.scale", List.of(settings.nMels(), 1));
        for (int i = 0; i < settings.blocks().size(); i++) {
            int channels = settings.blocks().get(i).channels();
            shapes.put(name(i) + ".weight", List.of(channels, settings.inputChannels(i), 3, 3));
            shapes.put(name(i) + ".bias", List.of(channels));
        }
        shapes.put("bands.weight", List.of(settings.bandMaps(), settings.nMels()));
        shapes.put("hidden.weight", List.of(settings.hidden(), settings.features()));
        shapes.put("hidden.bias", List.of(settings.hidden()));
        shapes.put("embedding.weight", List.of(settings.dimension(), settings.hidden()));
        shapes.put("embedding.bias", List.of(settings.dimension()));
        return shapes;
    }

    /// The network as an ONNX graph.
    ///
    /// @param weights named and shaped as in [#shapes(CompactSettings)]
    /// @throws IllegalArgumentException if weights are missing or have another shape
    public static OnnxGraph graph(CompactSettings settings, Weights weights) {
        OnnxGraph graph = new OnnxGraph("statistics");
        shapes(settings).forEach((name, shape) -> graph.constant(name, weights.get(name, shape)));
        String x = graph.input("slices", 1, settings.nMels(), settings.sliceFrames());
        x = graph.node("Sub", "input.centred", List.of(x, "input.mean"));
        x = graph.node("Mul", "input.normalised", List.of(x, "input.scale"));
        String patterns = patterns(graph, settings, x);
        String statistics = statistics(graph, x);
        x = graph.node("Concat", "features", List.of(patterns, statistics), integer("axis", 1));
        x = graph.node("Gemm", "hidden", List.of(x, "hidden.weight", "hidden.bias"), integer("transB", 1));
        x = graph.node("Relu", "hidden.relu", List.of(x));
        x = graph.node("Gemm", "embedding", List.of(x, "embedding.weight", "embedding.bias"), integer("transB", 1));
        graph.output(x, settings.dimension());
        return graph;
    }

    /// [batch, 1, nMels, frames] to [batch, 2 * pooled].
    private static String patterns(OnnxGraph graph, CompactSettings settings, String input) {
        String x = input;
        for (int i = 0; i < settings.blocks().size(); i++) {
            Block block = settings.blocks().get(i);
            x = graph.node(
                    "Conv",
                    name(i) + ".conv",
                    List.of(x, name(i) + ".weight", name(i) + ".bias"),
                    integers("pads", 1, 1, 1, 1),
                    integers("strides", block.frequencyStride(), block.timeStride()));
            x = graph.node("Relu", name(i) + ".relu", List.of(x));
        }
        String mean =
                graph.node("ReduceMean", "patterns.mean", List.of(x), integers("axes", 3), integer("keepdims", 0));
        String max = graph.node("ReduceMax", "patterns.max", List.of(x), integers("axes", 3), integer("keepdims", 0));
        return graph.node(
                "Concat",
                "patterns",
                List.of(
                        graph.node("Flatten", "patterns.mean.flat", List.of(mean)),
                        graph.node("Flatten", "patterns.max.flat", List.of(max))),
                integer("axis", 1));
    }

    /// [batch, 1, nMels, frames] to [batch, 3 * bandMaps].
    private static String statistics(OnnxGraph graph, String input) {
        // [batch, 1, bandMaps, frames]
        String sums = graph.node("MatMul", "bands", List.of("bands.weight", input));
        String mean =
                graph.node("ReduceMean", "bands.mean", List.of(sums), integers("axes", 3), integer("keepdims", 1));
        String deviation = deviation(graph, "bands.deviation", sums, mean);
        String time = graph.constant("time.axis", 3);
        String later = graph.node(
                "Slice",
                "bands.later",
                List.of(sums, graph.constant("later.from", 2), graph.constant("later.to", Integer.MAX_VALUE), time));
        String earlier = graph.node(
                "Slice",
                "bands.earlier",
                List.of(sums, graph.constant("earlier.from", 0), graph.constant("earlier.to", -2), time));
        String change = graph.node("Sub", "bands.change", List.of(later, earlier));
        String changeMean = graph.node(
                "ReduceMean", "bands.change.mean", List.of(change), integers("axes", 3), integer("keepdims", 1));
        String changeDeviation = deviation(graph, "bands.change.deviation", change, changeMean);
        String statistics =
                graph.node("Concat", "statistics", List.of(mean, deviation, changeDeviation), integer("axis", 2));
        return graph.node("Flatten", "statistics.flat", List.of(statistics));
    }

    /// sqrt(variance over time + [#VARIANCE_FLOOR]), [batch, 1, bandMaps, 1].
    private static String deviation(OnnxGraph graph, String name, String values, String mean) {
        String centred = graph.node("Sub", name + ".centred", List.of(values, mean));
        String squares = graph.node("Mul", name + ".squares", List.of(centred, centred));
        String variance = graph.node(
                "ReduceMean", name + ".variance", List.of(squares), integers("axes", 3), integer("keepdims", 1));
        String floor = graph.constant(name + ".floor", Tensor.vector(new float[] {(float) VARIANCE_FLOOR}));
        String raised = graph.node("Add", name + ".raised", List.of(variance, floor));
        return graph.node("Sqrt", name, List.of(raised));
    }

    private static String name(int block) {
        return "block" + (block + 1);
    }
}
