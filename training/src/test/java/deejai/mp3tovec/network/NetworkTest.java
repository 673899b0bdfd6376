package deejai.mp3tovec.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import deejai.encoder.CompactSettings;
import deejai.encoder.CompactSettings.Block;
import deejai.encoder.ModelDescription;
import deejai.encoder.ModelFileException;
import deejai.encoder.OnnxEncoder;
import deejai.encoder.Weights;
import deejai.mp3tovec.network.Layers.Mode;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.Preprocessing.Reference;
import deejai.spectrogram.Preprocessing.Scaling;
import deejai.spectrogram.Preprocessing.Slicing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The oracle is ONNX Runtime with the graph that the same weights make.
class NetworkTest {

    @ParameterizedTest
    @CsvSource({"12, 20, 2, 2", "18, 21, 2, 1", "6, 4, 1, 2", "96, 216, 2, 3"})
    void compactNetworkIsItsGraph(int nMels, int frames, int frequencyStride, int timeStride)
            throws ModelFileException {
        List<Block> blocks = List.of(new Block(4, frequencyStride, timeStride), new Block(6, 2, 2));
        CompactSettings settings = new CompactSettings(nMels, frames, blocks, 8, 5);
        Architecture compact = new Architecture.Compact(settings, 0.3);

        assertIsItsGraph(compact, RandomWeights.of(compact, 5), 3);
    }

    @Test
    void originalNetworkIsItsGraph() throws ModelFileException {
        assertIsItsGraph(new Architecture.Original(), FormulaWeights.all(), 2);
    }

    @Test
    void originalNetworkIsItsGraphAfterLearningWithDropOut() throws ModelFileException {
        Architecture original = new Architecture.Original();
        Weights start = FormulaWeights.all();
        Weights learned;
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                Network network = new Network(original, start, manager)) {
            Engine.getEngine("PyTorch").setRandomSeed(1);
            for (int step = 0; step < 3; step++) {
                descend(network, manager, slices(original, 4, step));
            }
            learned = network.weights();
        }

        original.shapes()
                .forEach((name, shape) -> assertThat(learned.get(name, shape).get(0))
                        .as(name)
                        .isNotEqualTo(start.get(name, shape).get(0)));
        assertIsItsGraph(original, learned, 2);
    }

    @Test
    void networkIsItsGraphAfterBatchNormalisationHasSeenBatches() throws ModelFileException {
        Architecture compact =
                new Architecture.Compact(new CompactSettings(12, 20, List.of(new Block(4, 2, 2)), 8, 5), 0.3);
        Weights start = InitialWeights.of(compact, 3);
        Weights seen;
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                Network network = new Network(compact, start, manager)) {
            for (int batch = 0; batch < 4; batch++) {
                try (NDManager scope = manager.newSubManager()) {
                    embeddings(network, scope, Mode.TRAINING, slices(compact, 6, batch));
                }
            }
            seen = network.weights();
        }

        List<Integer> bands = List.of(12);
        assertThat(seen.get("input.batch_norm.running_mean", bands).get(0))
                .isNotEqualTo(start.get("input.batch_norm.running_mean", bands).get(0));
        assertIsItsGraph(compact, seen, 3);
    }

    @Test
    void everyLearnedWeightOfTheCompactNetworkHasTheGradientOfFiniteDifferences() {
        Architecture compact = new Architecture.Compact(
                new CompactSettings(6, 9, List.of(new Block(3, 2, 2), new Block(4, 1, 2)), 5, 3), 0);
        List<float[]> slices = slices(compact, 4, 1);
        Weights weights = RandomWeights.of(compact, 8);
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                Network network = new Network(compact, weights, manager)) {
            compact.shapes().keySet().stream().filter(Architecture::isLearned).forEach(name -> {
                NDArray array = network.arrays().get(name);
                assertThat(array).isNotNull();
                float gradient = gradient(network, manager, slices, name);
                double difference =
                        (loss(network, manager, slices, array, 0.01f) - loss(network, manager, slices, array, -0.01f))
                                / 0.02;
                assertThat((double) gradient).as(name).isCloseTo(difference, within(0.02 + 0.1 * Math.abs(difference)));
            });
        }
    }

    @Test
    void initialWeightsAreTheSameForTheSameSeed() {
        Architecture compact = new Architecture.Compact(CompactSettings.DEFAULT, 0.1);
        List<Integer> shape = List.of(16, 1, 3, 3);

        float first =
                InitialWeights.of(compact, 1).get("block1.conv.weight", shape).get(0);

        assertThat(InitialWeights.of(compact, 1)
                        .get("block1.conv.weight", shape)
                        .get(0))
                .isEqualTo(first);
        assertThat(InitialWeights.of(compact, 2)
                        .get("block1.conv.weight", shape)
                        .get(0))
                .isNotEqualTo(first);
    }

    private static void assertIsItsGraph(Architecture architecture, Weights weights, int count)
            throws ModelFileException {
        List<float[]> slices = slices(architecture, count, 9);
        byte[] model = architecture.graph(weights).toBytes(description(architecture));
        List<float[]> expected;
        try (OnnxEncoder encoder = OnnxEncoder.open(model, "test", 1)) {
            expected = encoder.encode(slices);
        }
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                Network network = new Network(architecture, weights, manager)) {
            float[] computed =
                    embeddings(network, manager, Mode.EVALUATION, slices).toFloatArray();

            for (int i = 0; i < count; i++) {
                for (int k = 0; k < architecture.dimension(); k++) {
                    assertThat(computed[i * architecture.dimension() + k]).isCloseTo(expected.get(i)[k], within(1e-4f));
                }
            }
        }
        assertThat(expected.getFirst()).isNotEqualTo(expected.getLast());
    }

    private static float gradient(Network network, NDManager manager, List<float[]> slices, String name) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Layers layers = new Layers(network, scope, Mode.TRAINING);
            NDArray input = input(scope, network.architecture(), slices);
            collector.backward(objective(network.embeddings(layers, input)));
            return layers.weight(name).getGradient().toFloatArray()[0];
        }
    }

    /// With the first float of a weight moved.
    private static double loss(Network network, NDManager manager, List<float[]> slices, NDArray weight, float change) {
        float[] values = weight.toFloatArray();
        float[] moved = values.clone();
        moved[0] += change;
        weight.set(moved);
        try (NDManager scope = manager.newSubManager()) {
            return objective(embeddings(network, scope, Mode.TRAINING, slices)).getFloat();
        } finally {
            weight.set(values);
        }
    }

    /// One step against the gradient.
    private static void descend(Network network, NDManager manager, List<float[]> slices) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            Layers layers = new Layers(network, scope, Mode.TRAINING);
            NDArray embeddings = network.embeddings(layers, input(scope, network.architecture(), slices));
            collector.backward(embeddings.sub(1).square().mean());
            network.arrays().forEach((name, array) -> {
                if (Architecture.isLearned(name)) {
                    NDArray gradient = layers.weight(name).getGradient();
                    gradient.attach(scope);
                    array.subi(gradient.mul(0.01f));
                }
            });
        }
    }

    private static NDArray objective(NDArray embeddings) {
        NDArray weights = embeddings.getManager().create(new float[] {1, -0.5f, 2});
        return embeddings.mul(weights).square().mean();
    }

    private static NDArray embeddings(Network network, NDManager scope, Mode mode, List<float[]> slices) {
        return network.embeddings(new Layers(network, scope, mode), input(scope, network.architecture(), slices));
    }

    private static NDArray input(NDManager scope, Architecture architecture, List<float[]> slices) {
        int size = architecture.nMels() * architecture.sliceFrames();
        float[] input = new float[slices.size() * size];
        for (int i = 0; i < slices.size(); i++) {
            System.arraycopy(slices.get(i), 0, input, i * size, size);
        }
        return scope.create(input, new Shape(slices.size(), architecture.nMels(), architecture.sliceFrames()));
    }

    private static List<float[]> slices(Architecture architecture, int count, long seed) {
        Random random = new Random(seed);
        List<float[]> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] slice = new float[architecture.nMels() * architecture.sliceFrames()];
            for (int k = 0; k < slice.length; k++) {
                slice[k] = random.nextFloat();
            }
            slices.add(slice);
        }
        return slices;
    }

    private static ModelDescription description(Architecture architecture) {
        Preprocessing preprocessing = new Preprocessing(
                8000,
                256,
                64,
                architecture.nMels(),
                architecture.sliceFrames(),
                Slicing.CONTINUOUS,
                Reference.SLICE_MAXIMUM,
                80,
                Scaling.MIN_MAX);
        return new ModelDescription("test", "1", architecture.dimension(), preprocessing, true, "CC0-1.0", "none");
    }
}
