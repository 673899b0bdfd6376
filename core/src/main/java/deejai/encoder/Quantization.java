package deejai.encoder;

import static deejai.encoder.OnnxAttribute.integer;
import static deejai.encoder.OnnxAttribute.integers;

import java.util.List;

/// Dense layers whose weights are whole numbers of one byte: a quarter of the file, at next to no loss.
///
/// A row of weights is a multiple of a step of its own; so is an input, above its least float. The sums of products are
/// whole numbers, hence exact, and scaled afterwards (Jacob et al. 2018, arXiv 1712.05877). Inputs are quantised row by
/// row and not, as the operator DynamicQuantizeLinear would, by the range of a whole batch: an embedding must not
/// depend
/// on the slices that happen to go through the network beside it.
final class Quantization {

    /// Weights are -64..64 and not -127..127. Processors without VNNI add pairs of products in 16 bits: 2 * 255 * 64
    /// fits, and more would be cut off, on these machines only.
    private static final int WEIGHT_LEVELS = 64;

    private static final int INPUT_LEVELS = 255;

    /// Keeps the step of an input that is constant away from 0.
    private static final float LEAST_STEP = 1e-12f;

    private static final int FLOAT = 1;
    private static final int UINT8 = 2;

    private Quantization() {}

    /// Adds a dense layer.
    ///
    /// @param input  [batch, in]
    /// @param name   of the layer; its parts are named below it
    /// @param weight [out, in]
    /// @param bias   [out]
    /// @return [batch, out]
    static String dense(OnnxGraph graph, String input, String name, Tensor weight, Tensor bias) {
        QuantisedRows rows = QuantisedRows.of(weight);
        String least = graph.node("ReduceMin", name + ".least", List.of(input), integers("axes", 1));
        String greatest = graph.node("ReduceMax", name + ".greatest", List.of(input), integers("axes", 1));
        String range = graph.node("Sub", name + ".range", List.of(greatest, least));
        String step =
                graph.node("Mul", name + ".level", List.of(range, constant(graph, name + ".share", 1f / INPUT_LEVELS)));
        step = graph.node("Max", name + ".step", List.of(step, constant(graph, name + ".least_step", LEAST_STEP)));
        String x = graph.node("Sub", name + ".above_least", List.of(input, least));
        x = graph.node("Div", name + ".in_steps", List.of(x, step));
        x = graph.node("Round", name + ".rounded", List.of(x));
        x = graph.node("Cast", name + ".quantised", List.of(x), integer("to", UINT8));
        String levels = graph.constant(name + ".weight", List.of(rows.in(), rows.out()), rows.levels());
        x = graph.node("MatMulInteger", name + ".products", List.of(x, levels));
        x = graph.node("Cast", name + ".sums", List.of(x), integer("to", FLOAT));
        x = graph.node("Mul", name + ".in_input_steps", List.of(x, step));
        x = graph.node("Mul", name + ".scaled", List.of(x, graph.constant(name + ".steps", rows.steps())));
        // What the least float of the input, times every weight, adds up to.
        String totals = graph.constant(name + ".totals", rows.totals());
        String offset = graph.node("Mul", name + ".offset", List.of(least, totals));
        x = graph.node("Add", name + ".product", List.of(x, offset));
        return graph.node("Add", name, List.of(x, graph.constant(name + ".bias", bias)));
    }

    private static String constant(OnnxGraph graph, String name, float value) {
        return graph.constant(name, Tensor.vector(new float[] {value}));
    }

    /// A matrix whose rows are multiples of steps.
    private static final class QuantisedRows {

        private final int in;

        /// in x out: the matrix lies on its side, as MatMulInteger wants it
        private final byte[] levels;

        /// of each row
        private final float[] steps;

        /// sum of each row, as quantised
        private final float[] totals;

        private QuantisedRows(int in, int out) {
            this.in = in;
            this.levels = new byte[Math.multiplyExact(in, out)];
            this.steps = new float[out];
            this.totals = new float[out];
        }

        /// @param weight [out, in]
        static QuantisedRows of(Tensor weight) {
            int out = weight.shape().getFirst();
            QuantisedRows rows = new QuantisedRows(weight.size() / out, out);
            for (int row = 0; row < out; row++) {
                rows.set(row, weight);
            }
            return rows;
        }

        private void set(int row, Tensor weight) {
            float greatest = 0;
            for (int i = 0; i < in; i++) {
                greatest = Math.max(greatest, Math.abs(weight.get(row * in + i)));
            }
            float step = greatest == 0 ? 1 : greatest / WEIGHT_LEVELS;
            long sum = 0;
            for (int i = 0; i < in; i++) {
                int level = Math.round(weight.get(row * in + i) / step);
                levels[i * steps.length + row] = (byte) level;
                sum += level;
            }
            steps[row] = step;
            totals[row] = sum * step;
        }

        int in() {
            return in;
        }

        int out() {
            return steps.length;
        }

        byte[] levels() {
            return levels;
        }

        Tensor steps() {
            return Tensor.vector(steps);
        }

        Tensor totals() {
            return Tensor.vector(totals);
        }
    }
}
