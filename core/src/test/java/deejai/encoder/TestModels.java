package deejai.encoder;

import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.Preprocessing.Reference;
import deejai.spectrogram.Preprocessing.Scaling;
import deejai.spectrogram.Preprocessing.Slicing;
import java.util.List;

/// Very small models.
final class TestModels {

    static final int N_MELS = 3;
    static final int SLICE_FRAMES = 4;

    /// What a slice of the small models holds.
    static final int SLICE_SIZE = N_MELS * SLICE_FRAMES;

    private TestModels() {}

    static ModelDescription description(String name, String version, int dimension) {
        return new ModelDescription(
                name,
                version,
                dimension,
                new Preprocessing(
                        8000,
                        256,
                        64,
                        N_MELS,
                        SLICE_FRAMES,
                        Slicing.SEPARATE,
                        Reference.HALF_WINDOW,
                        62.5,
                        Scaling.BYTE_TO_SYMMETRIC),
                true,
                "CC-BY-4.0 – see the card",
                "two thousand songs");
    }

    /// A model whose embedding is the first two floats of the slice, times a factor.
    static byte[] firstTwo(String name, String version, float factor) {
        return firstTwoGraph(factor).toBytes(description(name, version, 2));
    }

    static OnnxGraph firstTwoGraph(float factor) {
        OnnxGraph graph = new OnnxGraph("first two");
        String x = graph.input("slices", 1, N_MELS, SLICE_FRAMES);
        x = graph.node("Flatten", "flat", List.of(x));
        float[] weight = new float[2 * SLICE_SIZE];
        weight[0] = factor;
        weight[SLICE_SIZE + 1] = factor;
        String weights = graph.constant("weight", Tensor.of(List.of(2, SLICE_SIZE), weight));
        x = graph.node("Gemm", "embedding", List.of(x, weights), OnnxAttribute.integer("transB", 1));
        graph.output(x, 2);
        return graph;
    }

    /// A slice that begins with the given floats.
    static float[] slice(float first, float second) {
        float[] slice = new float[SLICE_SIZE];
        slice[0] = first;
        slice[1] = second;
        return slice;
    }
}
