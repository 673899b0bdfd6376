package deejai.mp3tovec.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The weights of a network in one pass over a batch, and the layers that use them.
///
/// Every pass has leaves of its own, which share memory with the weights: gradients begin at nothing, and go with the
/// pass.
public final class Layers {

    /// How a pass is done.
    ///
    /// @param training  true: batches are normalised by themselves, drop-out works, gradients are kept
    /// @param precision what convolutions and dense layers compute in; the rest is FLOAT32
    public record Mode(boolean training, DataType precision) {

        /// As a model file computes.
        public static final Mode EVALUATION = new Mode(false, DataType.FLOAT32);

        /// Training in full precision.
        public static final Mode TRAINING = new Mode(true, DataType.FLOAT32);
    }

    private final Mode mode;
    private final Map<String, NDArray> leaves = new LinkedHashMap<>();

    /// @param scope holds what the pass makes, until it is closed
    public Layers(Network network, NDManager scope, Mode mode) {
        this.mode = mode;
        network.arrays().forEach((name, array) -> {
            NDArray leaf = array.stopGradient();
            leaf.attach(scope);
            if (mode.training && Architecture.isLearned(name)) {
                leaf.setRequiresGradient(true);
            }
            leaves.put(name, leaf);
        });
    }

    /// The weight of a name.
    public NDArray weight(String name) {
        NDArray leaf = leaves.get(name);
        if (leaf == null) {
            throw new IllegalArgumentException("name must be that of a weight: " + name);
        }
        return leaf;
    }

    /// A 3x3 convolution without bias, padded by 1.
    ///
    /// The weight is laid out with the channels last, and the result is too: that is a third faster on a CPU than
    /// PyTorch's own order.
    ///
    /// @param x      [batch, in, height, width]
    /// @param stride of height and width
    NDArray convolution(NDArray x, String name, Shape stride) {
        NDArray weight = weight(name);
        Shape shape = weight.getShape();
        NDArray channelsLast = weight.transpose(0, 2, 3, 1)
                // Makes the order real, which a transposed view only pretends.
                .reshape(-1)
                .reshape(shape.get(0), shape.get(2), shape.get(3), shape.get(1))
                .transpose(0, 3, 1, 2);
        return convolution(x, channelsLast, null, stride, 1, 1);
    }

    /// A 3x3 convolution of every channel by itself, padded by 1, without bias.
    NDArray depthwise(NDArray x, String name) {
        return convolution(
                x,
                weight(name),
                null,
                new Shape(1, 1),
                1,
                Math.toIntExact(x.getShape().get(1)));
    }

    /// A 1x1 convolution with bias.
    NDArray pointwise(NDArray x, String name) {
        return convolution(x, weight(name + ".weight"), weight(name + ".bias"), new Shape(1, 1), 0, 1);
    }

    /// Normalises axis 1.
    ///
    /// @param momentum share of the old running statistics in the new ones
    NDArray batchNorm(NDArray x, String name, double momentum, double epsilon) {
        return x.getNDArrayInternal()
                .batchNorm(
                        x,
                        weight(name + ".running_mean"),
                        weight(name + ".running_var"),
                        weight(name + ".weight"),
                        weight(name + ".bias"),
                        -1,
                        (float) momentum,
                        (float) epsilon,
                        mode.training)
                .singletonOrThrow();
    }

    /// [batch, in] to [batch, out], with bias if there is one.
    NDArray dense(NDArray x, String name) {
        NDArray product = lowered(x).matMul(lowered(weight(name + ".weight")).transpose());
        NDArray full = raised(product);
        NDArray bias = leaves.get(name + ".bias");
        return bias == null ? full : full.add(bias);
    }

    NDArray dropout(NDArray x, double share) {
        return share == 0
                ? x
                : x.getNDArrayInternal()
                        .dropout(x, (float) share, mode.training)
                        .singletonOrThrow();
    }

    NDArray relu(NDArray x) {
        return x.getNDArrayInternal().relu();
    }

    NDArray leakyRelu(NDArray x, double leak) {
        return x.getNDArrayInternal().leakyRelu((float) leak);
    }

    private NDArray convolution(NDArray x, NDArray weight, @Nullable NDArray bias, Shape stride, int pad, int groups) {
        NDArray result = lowered(x)
                .getNDArrayInternal()
                .convolution(lowered(x), lowered(weight), null, stride, new Shape(pad, pad), new Shape(1, 1), groups)
                .singletonOrThrow();
        NDArray full = raised(result);
        return bias == null ? full : full.add(bias.reshape(1, -1, 1, 1));
    }

    private NDArray lowered(NDArray x) {
        return mode.precision == DataType.FLOAT32 ? x : x.toType(mode.precision, false);
    }

    private NDArray raised(NDArray x) {
        return mode.precision == DataType.FLOAT32 ? x : x.toType(DataType.FLOAT32, false);
    }
}
