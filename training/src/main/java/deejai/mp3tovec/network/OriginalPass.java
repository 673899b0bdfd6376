package deejai.mp3tovec.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// The network of the original in PyTorch; [deejai.encoder.OriginalNetwork] is the same as an ONNX graph.
final class OriginalPass {

    private static final Shape HALF = new Shape(2, 2);
    private static final double LEAK = 0.2;
    private static final double EPSILON = 0.001;
    private static final double MOMENTUM = 0.99;
    private static final double[] BLOCK_DROPOUT = {0.2, 0.3, 0.4};
    private static final double DENSE_DROPOUT = 0.5;

    private OriginalPass() {}

    /// [batch, nMels, sliceFrames] to [batch, dimension].
    static NDArray embeddings(Layers layers, NDArray slices) {
        NDArray x = slices.expandDims(1);
        for (int i = 0; i < BLOCK_DROPOUT.length; i++) {
            x = layers.dropout(block(layers, x, "conv_blocks." + i), BLOCK_DROPOUT[i]);
        }
        // Height, width, channel: the order of Keras, in which the network was first trained.
        x = x.transpose(0, 2, 3, 1).reshape(x.getShape().get(0), -1);
        x = layers.leakyRelu(layers.dense(x, "dense_block.dense"), LEAK);
        x = layers.batchNorm(x, "dense_block.batch_norm", MOMENTUM, EPSILON);
        x = layers.dropout(x, DENSE_DROPOUT);
        return layers.dense(x, "embedding");
    }

    /// [batch, channels, h, w] to [batch, next channels, h / 2, w / 2].
    private static NDArray block(Layers layers, NDArray input, String name) {
        NDArray x = layers.depthwise(input, name + ".sep_conv.depthwise.weight");
        x = layers.leakyRelu(layers.pointwise(x, name + ".sep_conv.pointwise"), LEAK);
        x = layers.batchNorm(x, name + ".batch_norm", MOMENTUM, EPSILON);
        return x.getNDArrayInternal().maxPool(HALF, HALF, new Shape(0, 0), false);
    }
}
