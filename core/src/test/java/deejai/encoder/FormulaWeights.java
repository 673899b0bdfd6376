package deejai.encoder;

import deejai.goldens.Goldens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The test weights of the original network: made by a formula, and what is known of them.
record FormulaWeights(String name, Tensor tensor, List<Float> first4, double sum) {

    static List<FormulaWeights> all() throws IOException {
        List<FormulaWeights> all = new ArrayList<>();
        for (JsonNode json : JsonMapper.shared().readTree(Goldens.resource("formula_weights.json"))) {
            List<Integer> shape = new ArrayList<>();
            json.get("shape").forEach(length -> shape.add(length.asInt()));
            List<Float> first4 = new ArrayList<>();
            json.get("first4").forEach(value -> first4.add((float) value.asDouble()));
            float[] values = values(
                    json.get("index").asInt(),
                    shape.stream().reduce(1, (a, b) -> a * b),
                    (float) json.get("scale").asDouble(),
                    (float) json.get("offset").asDouble());
            all.add(new FormulaWeights(
                    json.get("name").asString(),
                    Tensor.of(shape, values),
                    first4,
                    json.get("sum_f64").asDouble()));
        }
        return all;
    }

    private static float[] values(int tensor, int size, float scale, float offset) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            long m = splitMix64(((tensor + 1L) << 40) + k) >>> 40;
            float u = (float) (2 * m - (1 << 24)) * 0x1p-24f;
            values[k] = offset + scale * u;
        }
        return values;
    }

    private static long splitMix64(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
