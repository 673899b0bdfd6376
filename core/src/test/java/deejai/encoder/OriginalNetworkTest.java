package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalNetworkTest {

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "original-formula", "1", OriginalNetwork.DIMENSION, Preprocessing.MP3TOVEC, false, "CC0-1.0", "none");

    private static final int SLICE_SIZE = 96 * 216;

    private static List<FormulaWeights> formula = List.of();

    @BeforeAll
    static void makeFormulaWeights() throws IOException {
        formula = FormulaWeights.all();
    }

    @Test
    void formulaWeightsAreThoseOfTheGoldens() {
        for (FormulaWeights weights : formula) {
            for (int i = 0; i < 4; i++) {
                assertThat(weights.tensor().get(i))
                        .as(weights.name())
                        .isEqualTo(weights.first4().get(i));
            }
            double sum = 0;
            for (int i = 0; i < weights.tensor().size(); i++) {
                sum += weights.tensor().get(i);
            }
            assertThat(sum).as(weights.name()).isCloseTo(weights.sum(), within(1e-6));
        }
    }

    @Test
    void weightsAreNamedShapedAndOrderedAsInPyTorch() {
        Map<String, List<Integer>> golden = new LinkedHashMap<>();
        formula.forEach(weights -> golden.put(weights.name(), weights.tensor().shape()));

        assertThat(List.copyOf(OriginalNetwork.shapes().entrySet())).isEqualTo(List.copyOf(golden.entrySet()));
    }

    @Test
    void missingOrMisshapenWeightIsNamed() {
        Map<String, Tensor> tensors = tensors();
        tensors.put("embedding.bias", Tensor.vector(new float[99]));
        assertThatThrownBy(() -> OriginalNetwork.graph(Weights.of(tensors)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights 'embedding.bias' must have the shape [100]: [99]");

        tensors.remove("embedding.bias");
        assertThatThrownBy(() -> OriginalNetwork.graph(Weights.of(tensors)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("weights must have 'embedding.bias'; they have [conv_blocks.0.");
    }

    /// Measured: 1.5e-6 at most, of components up to 2.5.
    @Test
    void embeddingsAreThoseOfPyTorch(@TempDir Path directory) throws IOException {
        Goldens.licensed("clip1_x_mp3tovec.npy");
        Path file = directory.resolve("original.onnx");
        OriginalNetwork.graph(Weights.of(tensors())).save(file, DESCRIPTION);
        try (OnnxEncoder encoder = OnnxEncoder.open(file)) {
            for (String clip : List.of("clip1", "clip2")) {
                for (String normalisation : List.of("mp3tovec", "online", "encode", "train")) {
                    List<float[]> embeddings = encoder.encode(slices(clip, normalisation));
                    double[] golden = Npy.read(Goldens.licensed(clip + "_vec_" + normalisation + "_formula_f64.npy"))
                            .values();
                    for (int i = 0; i < golden.length; i++) {
                        assertThat((double) embeddings.get(i / 100)[i % 100])
                                .as("%s %s component %d", clip, normalisation, i)
                                .isCloseTo(golden[i], within(1e-4));
                    }
                }
            }
        }
    }

    @Test
    void everyLayerIsThatOfPyTorch(@TempDir Path directory) throws IOException, OrtException {
        float[] slice = slices("clip1", "mp3tovec").getFirst();
        Path file = directory.resolve("original.onnx");
        OnnxGraph graph = OriginalNetwork.graph(Weights.of(tensors()));
        graph.output("conv_blocks.0.max_pool", 32, 48, 108);
        graph.output("conv_blocks.1.max_pool", 64, 24, 54);
        graph.output("conv_blocks.2.max_pool", 128, 12, 27);
        graph.output("dense_block.batch_norm", 1024);
        graph.save(file, DESCRIPTION);
        Map<String, float[]> layers = run(file, slice, 96, 216);

        assertClose(layers, "conv_blocks.0.max_pool", "clip1_slice0_formula_block0.npy");
        assertClose(layers, "conv_blocks.1.max_pool", "clip1_slice0_formula_block1.npy");
        assertClose(layers, "conv_blocks.2.max_pool", "clip1_slice0_formula_block2.npy");
        assertClose(layers, "dense_block.batch_norm", "clip1_slice0_formula_dense.npy");
    }

    @ParameterizedTest
    @CsvSource({"8, 12", "2, 2", "5, 7"})
    void firstBlockIsWhatPlainJavaSays(int height, int width, @TempDir Path directory)
            throws IOException, OrtException {
        Weights weights = Weights.of(tensors());
        OnnxGraph graph = new OnnxGraph("first block");
        String block = new OriginalNetwork.Layers(graph, weights).block(graph.input("slices", 1, height, width), 0);
        graph.output(block, 32, height / 2, width / 2);
        Path file = directory.resolve("block.onnx");
        graph.save(file, DESCRIPTION);
        Random random = new Random(3);
        float[] slice = new float[height * width];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = random.nextFloat();
        }

        float[] computed = run(file, slice, height, width).getOrDefault(block, new float[0]);

        assertThat(computed).containsExactly(firstBlock(slice, height, width), within(1e-5f));
    }

    /// The first block of the network, straight from its definition.
    private static float[] firstBlock(float[] slice, int height, int width) {
        Map<String, Tensor> w = new HashMap<>();
        tensors().forEach((name, tensor) -> w.put(name.replaceFirst("conv_blocks\\.0\\.", ""), tensor));
        float[] pooled = new float[32 * (height / 2) * (width / 2)];
        for (int channel = 0; channel < 32; channel++) {
            for (int row = 0; row < height / 2; row++) {
                for (int column = 0; column < width / 2; column++) {
                    double max = Double.NEGATIVE_INFINITY;
                    for (int corner = 0; corner < 4; corner++) {
                        double x = depthwise(
                                slice,
                                width,
                                2 * row + corner / 2,
                                2 * column + corner % 2,
                                weight(w, "sep_conv.depthwise.weight"));
                        x = x * weight(w, "sep_conv.pointwise.weight").get(channel)
                                + weight(w, "sep_conv.pointwise.bias").get(channel);
                        x = x > 0 ? x : 0.2 * x;
                        x = (x - weight(w, "batch_norm.running_mean").get(channel))
                                        / Math.sqrt(weight(w, "batch_norm.running_var")
                                                        .get(channel)
                                                + 0.001)
                                        * weight(w, "batch_norm.weight").get(channel)
                                + weight(w, "batch_norm.bias").get(channel);
                        max = Math.max(max, x);
                    }
                    pooled[(channel * (height / 2) + row) * (width / 2) + column] = (float) max;
                }
            }
        }
        return pooled;
    }

    private static double depthwise(float[] slice, int width, int row, int column, Tensor kernel) {
        double sum = 0;
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                boolean inside =
                        row + y >= 0 && row + y < slice.length / width && column + x >= 0 && column + x < width;
                if (inside) {
                    sum += slice[(row + y) * width + column + x] * kernel.get((y + 1) * 3 + x + 1);
                }
            }
        }
        return sum;
    }

    private static Tensor weight(Map<String, Tensor> weights, String name) {
        Tensor tensor = weights.get(name);
        assertThat(tensor).as(name).isNotNull();
        return tensor;
    }

    private static void assertClose(Map<String, float[]> layers, String layer, String golden) throws IOException {
        assertThat(layers.getOrDefault(layer, new float[0]))
                .as(layer)
                .containsExactly(Npy.read(Goldens.licensed(golden)).floats(), within(1e-4f));
    }

    /// All outputs of a model for one slice, by name.
    private static Map<String, float[]> run(Path file, float[] slice, int height, int width) throws OrtException {
        Map<String, float[]> outputs = new HashMap<>();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor input = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(slice), new long[] {1, 1, height, width});
                OrtSession.Result result = session.run(Map.of("slices", input))) {
            result.forEach(output -> {
                FloatBuffer buffer = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                outputs.put(output.getKey(), values);
            });
        }
        return outputs;
    }

    /// The network's input for a clip, as the goldens have it: floats, or the bytes of spectrogram images.
    private static List<float[]> slices(String clip, String normalisation) throws IOException {
        float[] values = switch (normalisation) {
            case "encode" -> scaled(clip + "_u8_encode.npy", 1f / 255, 0);
            case "train" -> scaled(clip + "_u8_train.npy", 2f / 255, -1);
            default -> scaled(clip + "_x_" + normalisation + ".npy", 1, 0);
        };
        List<float[]> slices = new ArrayList<>();
        for (int from = 0; from < values.length; from += SLICE_SIZE) {
            slices.add(Arrays.copyOfRange(values, from, from + SLICE_SIZE));
        }
        return slices;
    }

    private static float[] scaled(String golden, float scale, float offset) throws IOException {
        float[] values = Npy.read(Goldens.licensed(golden)).floats();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * scale + offset;
        }
        return values;
    }

    private static Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        formula.forEach(weights -> tensors.put(weights.name(), weights.tensor()));
        return tensors;
    }
}
