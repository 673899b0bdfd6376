package deejai.mp3tovec.network;

import deejai.encoder.Tensor;
import deejai.encoder.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Where training begins: weights drawn so that signals neither grow nor vanish from layer to layer (He et al. 2015,
/// arXiv 1502.01852), batch normalisations that change nothing, biases of 0.
public final class InitialWeights {

    private static final double SMALL = 0.1;

    private InitialWeights() {}

    /// The same weights for the same seed on every machine.
    public static Weights of(Architecture architecture, long randomSeed) {
        Random random = new Random(randomSeed);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        architecture.shapes().forEach((name, shape) -> weights.put(name, initial(name, shape, random)));
        return Weights.of(weights);
    }

    private static Tensor initial(String name, List<Integer> shape, Random random) {
        float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
        if (shape.size() > 1) {
            double deviation = Math.sqrt(2.0 / (values.length / shape.getFirst()));
            if (name.equals("embedding.weight")) {
                // What is learned begins as a small addition to what statistics tell.
                deviation *= SMALL;
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
        } else if (name.endsWith(".running_var")
                || name.endsWith("batch_norm.weight")
                || name.equals("statistics.scale")) {
            Arrays.fill(values, 1);
        }
        return Tensor.of(shape, values);
    }
}
