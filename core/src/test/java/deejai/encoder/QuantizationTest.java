package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantizationTest {

    private static final int OUT = 3;

    /// Two floats for each of the errors: half a step of an input, and of a weight.
    @Test
    void denseLayerIsWhatPlainJavaSaysButForTheRounding() throws IOException {
        Random random = new Random(1);
        float[] weight = floats(random, OUT * TestModels.SLICE_SIZE);
        float[] bias = {1, -2, 0.5f};
        List<float[]> slices = List.of(
                floats(random, TestModels.SLICE_SIZE),
                shifted(floats(random, TestModels.SLICE_SIZE), 100),
                new float[TestModels.SLICE_SIZE],
                shifted(new float[TestModels.SLICE_SIZE], -3));

        List<float[]> computed = encode(dense(weight, bias), slices);

        for (int i = 0; i < slices.size(); i++) {
            float[] slice = slices.get(i);
            for (int row = 0; row < OUT; row++) {
                double expected = bias[row];
                double magnitude = 0;
                for (int k = 0; k < slice.length; k++) {
                    expected += (double) slice[k] * weight[row * slice.length + k];
                    magnitude += Math.abs(slice[k]) + 1;
                }
                assertThat((double) computed.get(i)[row]).isCloseTo(expected, within(magnitude / 128));
            }
        }
        assertThat(computed.get(2)).containsExactly(bias, within(1e-6f));
    }

    @Test
    void rowOfZerosGivesTheBias() throws IOException {
        float[] weight = new float[OUT * TestModels.SLICE_SIZE];

        List<float[]> computed =
                encode(dense(weight, new float[] {1, 2, 3}), List.of(floats(new Random(2), TestModels.SLICE_SIZE)));

        assertThat(computed.getFirst()).containsExactly(1, 2, 3);
    }

    /// A product of 16 bits that is cut off would show here: all weights and inputs at their greatest.
    @Test
    void greatestSumsAreExact() throws IOException {
        float[] weight = new float[OUT * TestModels.SLICE_SIZE];
        java.util.Arrays.fill(weight, 64);
        float[] slice = new float[TestModels.SLICE_SIZE];
        java.util.Arrays.fill(slice, 255);
        slice[0] = 0;

        List<float[]> computed = encode(dense(weight, new float[OUT]), List.of(slice));

        assertThat(computed.getFirst()[0]).isCloseTo((TestModels.SLICE_SIZE - 1) * 255f * 64, within(1f));
    }

    @Test
    void originalNetworkKeepsItsEmbeddingsInAQuarterOfTheFile(@TempDir Path folder) throws IOException {
        ModelDescription description = new ModelDescription(
                "formula", "1", OriginalNetwork.DIMENSION, Preprocessing.MP3TOVEC, false, "CC0-1.0", "none");
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        FormulaWeights.all().forEach(weights -> tensors.put(weights.name(), weights.tensor()));
        Path plain = folder.resolve("plain.onnx");
        Path quantised = folder.resolve("quantised.onnx");
        OriginalNetwork.graph(Weights.of(tensors)).save(plain, description);
        OriginalNetwork.quantisedGraph(Weights.of(tensors)).save(quantised, description);
        List<float[]> slices = slices();

        List<float[]> expected = encode(plain, slices);
        List<float[]> computed = encode(quantised, slices);

        for (int i = 0; i < slices.size(); i++) {
            assertThat(cosine(computed.get(i), expected.get(i))).isGreaterThan(0.999);
        }
        assertThat((double) Files.size(quantised) / Files.size(plain)).isBetween(0.25, 0.26);
        // Each slice by itself, whatever else is in the batch.
        assertThat(encode(quantised, slices.subList(1, 2)).getFirst()).containsExactly(computed.get(1), within(1e-5f));
    }

    private static OnnxGraph dense(float[] weight, float[] bias) {
        OnnxGraph graph = new OnnxGraph("dense");
        String x = graph.input("slices", 1, TestModels.N_MELS, TestModels.SLICE_FRAMES);
        x = graph.node("Flatten", "flat", List.of(x));
        Tensor rows = Tensor.of(List.of(OUT, TestModels.SLICE_SIZE), weight);
        graph.output(Quantization.dense(graph, x, "dense", rows, Tensor.vector(bias)), OUT);
        return graph;
    }

    private static List<float[]> encode(OnnxGraph graph, List<float[]> slices) throws IOException {
        byte[] model = graph.toBytes(TestModels.description("dense", "1", OUT));
        try (OnnxEncoder encoder = OnnxEncoder.open(model, "dense", 1)) {
            return encoder.encode(slices);
        }
    }

    private static List<float[]> encode(Path model, List<float[]> slices) throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.open(model)) {
            return encoder.encode(slices);
        }
    }

    /// Noise, tones, and all between.
    private static List<float[]> slices() {
        Random random = new Random(4);
        List<float[]> slices = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            float[] slice = new float[96 * 216];
            for (int k = 0; k < slice.length; k++) {
                int band = k / 216;
                slice[k] = band % (i + 2) == 0 ? random.nextFloat() : 0.1f * random.nextFloat();
            }
            slices.add(slice);
        }
        return slices;
    }

    private static float[] floats(Random random, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = 2 * random.nextFloat() - 1;
        }
        return floats;
    }

    private static float[] shifted(float[] values, float offset) {
        float[] shifted = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            shifted[i] = values[i] + offset;
        }
        return shifted;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            squaresA += (double) a[i] * a[i];
            squaresB += (double) b[i] * b[i];
        }
        return product / Math.sqrt(squaresA * squaresB);
    }
}
