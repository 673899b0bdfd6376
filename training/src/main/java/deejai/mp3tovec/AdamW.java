package deejai.mp3tovec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/// Adam with weight decay that is not part of the gradient (Kingma and Ba 2015, arXiv 1412.6980; Loshchilov and Hutter
/// 2019, arXiv 1711.05101). Biases and batch normalisations, which have one axis, do not decay.
final class AdamW {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double weightDecay;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();

    /// @param learned the weights by name
    /// @param manager holds the state
    AdamW(Map<String, NDArray> learned, double weightDecay, NDManager manager) {
        this.weightDecay = weightDecay;
        learned.forEach((name, weight) -> {
            means.put(name, manager.zeros(weight.getShape()));
            squares.put(name, manager.zeros(weight.getShape()));
        });
    }

    /// Running means of the gradients, by the name of the weight.
    Map<String, NDArray> means() {
        return means;
    }

    /// Running means of the squared gradients, by the name of the weight.
    Map<String, NDArray> squares() {
        return squares;
    }

    /// Moves a weight.
    ///
    /// @param step from 1
    void update(String name, NDArray weight, NDArray gradient, int step, double learningRate) {
        NDArray mean = get(means, name);
        NDArray square = get(squares, name);
        try (NDManager scope = weight.getManager().newSubManager()) {
            gradient.attach(scope);
            if (weight.getShape().dimension() > 1) {
                weight.muli(1 - learningRate * weightDecay);
            }
            mean.tempAttach(scope);
            square.tempAttach(scope);
            mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
            square.muli(BETA2).addi(gradient.square().mul(1 - BETA2));
            NDArray root = square.div(1 - Math.pow(BETA2, step)).sqrt().add(EPSILON);
            NDArray change = mean.div(root).mul(learningRate / (1 - Math.pow(BETA1, step)));
            change.attach(scope);
            weight.subi(change);
        }
    }

    private static NDArray get(Map<String, NDArray> arrays, String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("name must be that of a weight: " + name);
        }
        return array;
    }
}
