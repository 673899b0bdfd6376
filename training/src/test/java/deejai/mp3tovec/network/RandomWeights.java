package deejai.mp3tovec.network;

import deejai.encoder.Tensor;
import deejai.encoder.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Weights as training may leave them: no batch normalisation is the identity.
final class RandomWeights {

    private RandomWeights() {}

    static Weights of(Architecture architecture, long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        architecture.shapes().forEach((name, shape) -> {
            float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
            double scale = 1 / Math.sqrt(values.length / shape.getFirst());
            for (int i = 0; i < values.length; i++) {
                double value = random.nextGaussian() * scale;
                values[i] = (float) (name.endsWith("running_var") ? 0.5 + value * value : value);
            }
            tensors.put(name, Tensor.of(shape, values));
        });
        return Weights.of(tensors);
    }
}
