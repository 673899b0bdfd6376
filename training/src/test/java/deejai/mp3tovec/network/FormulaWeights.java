package deejai.mp3tovec.network;

import deejai.encoder.OriginalNetwork;
import deejai.encoder.Tensor;
import deejai.encoder.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The weights by which the original network is tested against PyTorch's own results in the core: noise by a formula,
/// of a size that keeps every layer at work.
final class FormulaWeights {

    private FormulaWeights() {}

    static Weights all() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (Map.Entry<String, List<Integer>> entry : OriginalNetwork.shapes().entrySet()) {
            weights.put(entry.getKey(), tensor(weights.size(), entry.getKey(), entry.getValue()));
        }
        return Weights.of(weights);
    }

    private static Tensor tensor(int index, String name, List<Integer> shape) {
        float scale = scale(name, shape);
        float offset = isFactor(name) ? 1 : 0;
        float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
        for (int i = 0; i < values.length; i++) {
            long m = splitMix64(((index + 1L) << 40) + i) >>> 40;
            values[i] = offset + scale * (2 * m - (1 << 24)) * 0x1p-24f;
        }
        return Tensor.of(shape, values);
    }

    private static float scale(String name, List<Integer> shape) {
        if (isFactor(name)) {
            return 0.5f;
        }
        if (shape.size() == 1) {
            return name.endsWith("running_mean") ? 0.25f : 0.125f;
        }
        if (name.contains("depthwise")) {
            return 0.5f;
        }
        return switch (shape.get(1)) {
            case 1 -> 2;
            case 32 -> 0.375f;
            case 64 -> 0.25f;
            case 1024 -> 0.0625f;
            default -> 0.015625f;
        };
    }

    /// What batch normalisations multiply and divide by.
    private static boolean isFactor(String name) {
        return name.endsWith("batch_norm.weight") || name.endsWith("running_var");
    }

    private static long splitMix64(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
