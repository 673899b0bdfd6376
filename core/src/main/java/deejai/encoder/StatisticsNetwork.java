package deejai.encoder;

import static deejai.encoder.OnnxAttribute.integer;
import static deejai.encoder.OnnxAttribute.integers;

import deejai.encoder.CompactSettings.Block;
import deejai.encoder.SliceStatistics.Octave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small network that counts and listens; for models that are trained.
///
/// [SliceStatistics] say what can be said by hand about timbre, contrast and rhythm. A linear map turns them into an
/// embedding: it can be computed from the training set at once, and holds on music of any kind. Strided convolutions
/// look for patterns, whose mean and maximum over time are kept for every row of frequencies: what is where in the
/// spectrum makes music sound alike, when it happens does not, since a slice may begin anywhere. Statistics and
/// patterns together go through a hidden layer, whose output is added to that of the linear map: it learns what the
/// statistics miss.
public final class StatisticsNetwork {

    /// Scaled statistics are cut off beyond this many deviations.
    public static final double MOST_DEVIATIONS = 4;

    private static final int BANDS = 2;
    private static final int TIME = 3;

    private final CompactSettings settings;
    private final SliceStatistics statistics;
    private final OnnxGraph graph = new OnnxGraph("statistics");

    private StatisticsNetwork(CompactSettings settings) {
        this.settings = settings;
        this.statistics = settings.statistics();
    }

    /// Names and shapes of the weights, in order.
    ///
    /// - `statistics.mean`, `statistics.scale` [statistics]: a statistic becomes (x - mean) * scale, cut off at
    ///   [#MOST_DEVIATIONS]
    /// - `direct.weight` [dimension, statistics], `direct.bias`
    /// - `input.mean`, `input.scale`: a mel band becomes (x - mean) * scale before the convolutions
    /// - `blockN.weight` [out, in, 3, 3], `blockN.bias`, N from 1
    /// - `hidden.weight` [hidden, features], `hidden.bias`; the features are the scaled statistics, then the mean
    ///   over time of the last block (channels x rows), then its maximum
    /// - `embedding.weight` [dimension, hidden], `embedding.bias`
    public static Map<String, List<Integer>> shapes(CompactSettings settings) {
        int statistics = settings.statistics().size();
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        shapes.put("statistics.mean", List.of(statistics));
        shapes.put("statistics.scale", List.of(statistics));
        shapes.put("direct.weight", List.of(settings.dimension(), statistics));
        shapes.put("direct.bias", List.of(settings.dimension()));
        shapes.put("input.mean", List.of(settings.nMels(), 1));
        shapes.put("input.scale", List.of(settings.nMels(), 1));
        for (int i = 0; i < settings.blocks().size(); i++) {
            int channels = settings.blocks().get(i).channels();
            shapes.put(name(i) + ".weight", List.of(channels, settings.inputChannels(i), 3, 3));
            shapes.put(name(i) + ".bias", List.of(channels));
        }
        shapes.put("hidden.weight", List.of(settings.hidden(), settings.features()));
        shapes.put("hidden.bias", List.of(settings.hidden()));
        shapes.put("embedding.weight", List.of(settings.dimension(), settings.hidden()));
        shapes.put("embedding.bias", List.of(settings.dimension()));
        return shapes;
    }

    /// The network as an ONNX graph. Its input is 80 dB below the loudest point of the slice, 0, to that point, 1.
    ///
    /// @param weights named and shaped as in [#shapes(CompactSettings)]
    /// @throws IllegalArgumentException if weights are missing or have another shape
    public static OnnxGraph graph(CompactSettings settings, Weights weights) {
        return new StatisticsNetwork(settings).build(weights);
    }

    private OnnxGraph build(Weights weights) {
        shapes(settings).forEach((name, shape) -> graph.constant(name, weights.get(name, shape)));
        String slices = graph.input("slices", 1, settings.nMels(), settings.sliceFrames());
        String counted = scaled(statistics(slices));
        String direct = dense("direct", counted);
        List<String> features = new ArrayList<>(List.of(counted));
        features.addAll(patterns(slices));
        String hidden = node("Relu", "hidden.relu", dense("hidden", concatenated("features", features)));
        graph.output(node("Add", "sum", direct, dense("embedding", hidden)), settings.dimension());
        return graph;
    }

    /// [batch, 1, nMels, frames] to [batch, statistics].
    private String statistics(String x) {
        List<String> parts = new ArrayList<>();
        String cepstrum = node("MatMul", "cepstrum", constant("cepstrum.transform", statistics.cosineTransform()), x);
        String change = difference("cepstrum.change", cepstrum, 2);
        parts.add(mean(cepstrum));
        parts.add(deviation(cepstrum));
        parts.add(deviation(change));
        addOctaves(parts, x);
        addShape(parts, x);
        // [batch, 1, courses, frames]
        String threes = node(
                "ReduceMean",
                "threes",
                List.of(node("Reshape", "threes.split", x, shape("threes.shape", statistics.courses(), 3))),
                integers("axes", 2),
                integer("keepdims", 0));
        threes = node("Reshape", "courses", threes, shape("courses.shape", 1, statistics.courses()));
        String onset = node("Relu", "onset", difference("onset.change", threes, SliceStatistics.ONSET_FRAMES));
        parts.add(mean(onset));
        parts.add(deviation(onset));
        String centred = node("Sub", "courses.centred", threes, meanOverTime("courses.mean", threes));
        parts.add(correlations(centred));
        parts.add(modulation(centred));
        List<String> flat = parts.stream()
                .map(part -> node("Flatten", part + ".flat", part))
                .toList();
        return concatenated("statistics", flat);
    }

    private void addOctaves(List<String> parts, String x) {
        List<String> ranges = new ArrayList<>();
        List<String> crests = new ArrayList<>();
        for (int i = 0; i < statistics.octaves().size(); i++) {
            Octave octave = statistics.octaves().get(i);
            String name = "octave" + (i + 1);
            String bands = slice(name, x, BANDS, octave.from(), octave.to());
            String most = overBands("ReduceMax", name + ".max", bands);
            ranges.add(node("Sub", name + ".range", most, overBands("ReduceMin", name + ".min", bands)));
            crests.add(node("Sub", name + ".crest", most, overBands("ReduceMean", name + ".mean", bands)));
        }
        String range = node("Concat", "range", ranges, integer("axis", BANDS));
        String crest = node("Concat", "crest", crests, integer("axis", BANDS));
        parts.addAll(List.of(mean(range), deviation(range), mean(crest), deviation(crest)));
    }

    /// Centre, width, flatness.
    private void addShape(List<String> parts, String x) {
        String logAmplitude = node("Mul", "amplitude.log", x, scalar("amplitude.unit", SliceStatistics.LOG_AMPLITUDE));
        String amplitude = node("Exp", "amplitude", logAmplitude);
        String sum = overBands("ReduceSum", "amplitude.sum", amplitude);
        String octaves = constant("band.octaves", statistics.bandOctaves());
        String centre = node(
                "Div",
                "centre",
                overBands("ReduceSum", "centre.sum", node("Mul", "centre.bands", amplitude, octaves)),
                sum);
        String away = node("Sub", "width.away", octaves, centre);
        String spread = node("Mul", "width.bands", amplitude, node("Mul", "width.squares", away, away));
        String width =
                node("Sqrt", "width", node("Div", "width.mean", overBands("ReduceSum", "width.sum", spread), sum));
        String mean = node("Div", "amplitude.mean", sum, scalar("bands", settings.nMels()));
        String flatness = node(
                "Sub", "flatness", node("Log", "mean.log", mean), overBands("ReduceMean", "log.mean", logAmplitude));
        String shape = node("Concat", "shape", List.of(centre, width, flatness), integer("axis", BANDS));
        parts.addAll(List.of(mean(shape), deviation(shape)));
    }

    /// [batch, 1, courses, frames] to [batch, pairs].
    private String correlations(String centred) {
        String energy = sumOverTime("courses.energy", node("Mul", "courses.squares", centred, centred));
        String length = node(
                "Sqrt",
                "courses.length",
                node("Add", "courses.raised", energy, scalar("courses.floor", SliceStatistics.COURSE_FLOOR)));
        String unit = node("Div", "courses.unit", centred, length);
        String turned = node("Transpose", "courses.turned", List.of(unit), integers("perm", 0, 1, 3, 2));
        String matrix = node("MatMul", "correlations", unit, turned);
        String flat = node("Flatten", "correlations.flat", matrix);
        String pairs = graph.constant("correlation.pairs", statistics.pairs());
        return node("Gather", "correlation", List.of(flat, pairs), integer("axis", 1));
    }

    /// [batch, 1, courses, frames] to [batch, courses / 2, ranges].
    private String modulation(String centred) {
        int frequencies = statistics.modulationFrequencies();
        String sixes = node(
                "ReduceMean",
                "sixes",
                List.of(node("Reshape", "sixes.split", centred, shape("sixes.shape", statistics.courses() / 2, 2))),
                integers("axes", 2),
                integer("keepdims", 0));
        String waves = node("MatMul", "modulation.waves", sixes, constant("waves", statistics.waves()));
        String squares = node("Mul", "modulation.squares", waves, waves);
        String power = node(
                "Add",
                "modulation.power",
                slice("modulation.cosines", squares, 2, 0, frequencies),
                slice("modulation.sines", squares, 2, frequencies, 2 * frequencies));
        String magnitude = node(
                "Sqrt",
                "modulation.magnitude",
                node("Add", "modulation.raised", power, scalar("modulation.floor", SliceStatistics.MAGNITUDE_FLOOR)));
        return node("MatMul", "modulation", magnitude, constant("range.means", statistics.rangeMeans()));
    }

    private String scaled(String x) {
        String centred = node("Sub", "statistics.centred", x, "statistics.mean");
        String scaled = node("Mul", "statistics.scaled", centred, "statistics.scale");
        return node(
                "Clip", "counted", List.of(scaled, scalar("least", -MOST_DEVIATIONS), scalar("most", MOST_DEVIATIONS)));
    }

    /// [batch, 1, nMels, frames] to mean and maximum, each [batch, pooled].
    private List<String> patterns(String slices) {
        String x = node("Sub", "input.centred", slices, "input.mean");
        x = node("Mul", "input.normalised", x, "input.scale");
        for (int i = 0; i < settings.blocks().size(); i++) {
            Block block = settings.blocks().get(i);
            x = node(
                    "Conv",
                    name(i) + ".conv",
                    List.of(x, name(i) + ".weight", name(i) + ".bias"),
                    integers("pads", 1, 1, 1, 1),
                    integers("strides", block.frequencyStride(), block.timeStride()));
            x = node("Relu", name(i) + ".relu", x);
        }
        return List.of(
                node("Flatten", "patterns.mean", meanOverTime("patterns.means", x)),
                node("Flatten", "patterns.max", overTime("ReduceMax", "patterns.maxima", x)));
    }

    private String mean(String x) {
        return meanOverTime(x + ".mean", x);
    }

    /// sqrt(variance over time + [SliceStatistics#VARIANCE_FLOOR]).
    private String deviation(String x) {
        String name = x + ".deviation";
        String centred = node("Sub", name + ".centred", x, meanOverTime(name + ".mean", x));
        String variance = meanOverTime(name + ".variance", node("Mul", name + ".squares", centred, centred));
        String floor = scalar(name + ".floor", SliceStatistics.VARIANCE_FLOOR);
        return node("Sqrt", name, node("Add", name + ".raised", variance, floor));
    }

    /// x(t + frames) - x(t).
    private String difference(String name, String x, int frames) {
        String later = slice(name + ".later", x, TIME, frames, Integer.MAX_VALUE);
        return node("Sub", name, later, slice(name + ".earlier", x, TIME, 0, -frames));
    }

    private String slice(String name, String x, int axis, int from, int to) {
        return graph.node(
                "Slice",
                name,
                List.of(
                        x,
                        graph.constant(name + ".from", from),
                        graph.constant(name + ".to", to),
                        graph.constant(name + ".axis", axis)));
    }

    private String meanOverTime(String name, String x) {
        return overTime("ReduceMean", name, x);
    }

    private String overTime(String operator, String name, String x) {
        return node(operator, name, List.of(x), integers("axes", TIME), integer("keepdims", 1));
    }

    /// Sums take their axes as an input, other than means and maxima.
    private String sumOverTime(String name, String x) {
        return node("ReduceSum", name, List.of(x, graph.constant(name + ".axis", TIME)), integer("keepdims", 1));
    }

    private String overBands(String operator, String name, String x) {
        return operator.equals("ReduceSum")
                ? node(operator, name, List.of(x, graph.constant(name + ".axis", BANDS)), integer("keepdims", 1))
                : node(operator, name, List.of(x), integers("axes", BANDS), integer("keepdims", 1));
    }

    /// A shape that keeps the batch, splits rows in two axes, and keeps the frames.
    private String shape(String name, int rows, int columns) {
        return graph.constant(name, 0, rows, columns, settings.sliceFrames());
    }

    private String scalar(String name, double value) {
        return constant(name, Tensor.of(List.of(), new float[] {(float) value}));
    }

    private String constant(String name, Tensor tensor) {
        return graph.constant(name, tensor);
    }

    private String dense(String name, String x) {
        return node("Gemm", name, List.of(x, name + ".weight", name + ".bias"), integer("transB", 1));
    }

    private String concatenated(String name, List<String> values) {
        return node("Concat", name, values, integer("axis", 1));
    }

    private String node(String operator, String name, String... inputs) {
        return graph.node(operator, name, List.of(inputs));
    }

    private String node(String operator, String name, List<String> inputs, OnnxAttribute... attributes) {
        return graph.node(operator, name, inputs, attributes);
    }

    private static String name(int block) {
        return "block" + (block + 1);
    }
}
