package deejai.mp3tovec;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import deejai.encoder.Weights;
import deejai.mp3tovec.network.Architecture;
import deejai.mp3tovec.network.InitialWeights;
import deejai.mp3tovec.network.Layers;
import deejai.mp3tovec.network.Layers.Mode;
import deejai.mp3tovec.network.Network;
import deejai.mp3tovec.objective.Losses;
import deejai.mp3tovec.objective.WeightedObjective;
import deejai.slices.SliceSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A network that learns from one batch after the other, in PyTorch: weights, gradients, optimiser, and the best
/// weights so far.
final class Learner implements AutoCloseable {

    /// Longer gradients are shortened to this: one unlucky batch must not undo what has been learned (Pascanu, Mikolov
    /// and Bengio 2013, arXiv 1211.5063).
    private static final double LONGEST_GRADIENT = 1;

    private final TrainingSettings settings;
    private final Device device;
    private final Engine engine;
    private final NDManager manager;
    private final Network network;
    private final AdamW optimiser;
    private final Map<String, NDArray> best = new LinkedHashMap<>();

    Learner(TrainingSettings settings, Device device) {
        this.settings = settings;
        this.device = device;
        this.engine = Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(device.threads());
        this.manager = engine.newBaseManager(device.gpu() ? ai.djl.Device.gpu() : ai.djl.Device.cpu());
        Architecture architecture = settings.architecture();
        this.network = new Network(architecture, InitialWeights.of(architecture, settings.randomSeed()), manager);
        Map<String, NDArray> learned = new LinkedHashMap<>(network.arrays());
        learned.keySet().removeIf(name -> !Architecture.isLearned(name));
        this.optimiser = new AdamW(learned, settings.schedule().weightDecay(), manager);
        network.arrays().forEach((name, array) -> {
            NDArray copy = array.duplicate();
            copy.attach(manager);
            best.put(name, copy);
        });
    }

    /// Computes what is not learned step by step.
    ///
    /// @param tracks indices of those to learn from
    void prepare(SliceSet slices, List<Integer> tracks) {
        if (settings.architecture() instanceof Architecture.Compact compact) {
            Weights start = StatisticsStart.of(compact, network.weights(), slices, tracks, manager);
            network.set(start);
            keepBest();
        }
    }

    /// What a batch came to.
    ///
    /// @param loss   weighted sum
    /// @param losses by the name of the objective, not weighted
    record Loss(double loss, SortedMap<String, Double> losses) {}

    /// Learns from a batch.
    ///
    /// @param step from 1
    /// @throws IllegalStateException if the loss is not finite: the weights are lost then
    Loss learn(Batch batch, int step) {
        engine.setRandomSeed(StepSeed.forTorch(settings.randomSeed(), step));
        try (NDManager scope = manager.newSubManager()) {
            Mode mode = new Mode(true, device.mixed() ? DataType.BFLOAT16 : DataType.FLOAT32);
            Layers layers = new Layers(network, scope, mode);
            Map<String, NDArray> losses = new TreeMap<>();
            NDArray loss;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray units = Losses.units(network.embeddings(layers, input(batch, scope)));
                loss = loss(batch, units, losses);
                collector.backward(loss);
            }
            Loss result = read(loss, losses);
            if (!Double.isFinite(result.loss)) {
                throw new IllegalStateException("training diverged in step " + step + ": loss " + result.losses
                        + "; a smaller learning rate may help");
            }
            Map<String, NDArray> gradients = gradients(layers);
            double rate = settings.schedule().learningRate(step);
            double share = Math.min(1, LONGEST_GRADIENT / length(gradients));
            gradients.forEach(
                    (name, gradient) -> optimiser.update(name, weight(name), gradient.mul((float) share), step, rate));
            return result;
        }
    }

    private Map<String, NDArray> gradients(Layers layers) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        for (String name : optimiser.means().keySet()) {
            gradients.put(name, layers.weight(name).getGradient());
        }
        return gradients;
    }

    /// Of all gradients together.
    private static double length(Map<String, NDArray> gradients) {
        double squares = 0;
        for (NDArray gradient : gradients.values()) {
            squares += gradient.square().sum().getFloat();
        }
        return Math.sqrt(squares);
    }

    /// Tries the network on a batch.
    ///
    /// @param units filled with the embeddings, each scaled to length 1, row by row
    Loss evaluate(Batch batch, float[] units) {
        try (NDManager scope = manager.newSubManager()) {
            Layers layers = new Layers(network, scope, Mode.EVALUATION);
            NDArray embeddings = Losses.units(network.embeddings(layers, input(batch, scope)));
            Map<String, NDArray> losses = new TreeMap<>();
            NDArray loss = loss(batch, embeddings, losses);
            float[] values = embeddings.toFloatArray();
            System.arraycopy(values, 0, units, 0, values.length);
            return read(loss, losses);
        }
    }

    /// The weights as they are now become the best ones.
    void keepBest() {
        best.forEach((name, array) -> weight(name).copyTo(array));
    }

    /// A copy of the best weights.
    Weights bestWeights() {
        try (Network copy = new Network(settings.architecture(), network.weights(), manager)) {
            copy.arrays().forEach((name, array) -> {
                NDArray kept = best.get(name);
                if (kept != null) {
                    kept.copyTo(array);
                }
            });
            return copy.weights();
        }
    }

    /// A copy of the weights as they are now.
    Weights weights() {
        return network.weights();
    }

    /// All that is needed to go on later, by names that are the same for the same architecture.
    Map<String, NDArray> state() {
        Map<String, NDArray> state = new LinkedHashMap<>();
        network.arrays().forEach((name, array) -> state.put("weight " + name, array));
        optimiser.means().forEach((name, array) -> state.put("mean " + name, array));
        optimiser.squares().forEach((name, array) -> state.put("square " + name, array));
        best.forEach((name, array) -> state.put("best " + name, array));
        return state;
    }

    @Override
    public void close() {
        manager.close();
    }

    private NDArray input(Batch batch, NDManager scope) {
        Architecture architecture = settings.architecture();
        return scope.create(
                batch.input(), new Shape(batch.places().size(), architecture.nMels(), architecture.sliceFrames()));
    }

    private NDArray loss(Batch batch, NDArray units, Map<String, NDArray> losses) {
        NDArray sum = units.getManager().create(0f);
        for (int i = 0; i < settings.objectives().size(); i++) {
            WeightedObjective weighted = settings.objectives().get(i);
            NDArray loss =
                    Losses.of(weighted.objective(), units, batch.targets().get(i));
            losses.put(weighted.objective().name(), loss);
            sum = sum.add(loss.mul((float) weighted.weight()));
        }
        return sum;
    }

    private static Loss read(NDArray loss, Map<String, NDArray> losses) {
        SortedMap<String, Double> values = new TreeMap<>();
        losses.forEach((name, value) -> values.put(name, (double) value.getFloat()));
        return new Loss(loss.getFloat(), values);
    }

    private NDArray weight(String name) {
        NDArray weight = network.arrays().get(name);
        if (weight == null) {
            throw new IllegalArgumentException("name must be that of a weight: " + name);
        }
        return weight;
    }
}
