package deejai.mp3tovec.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import deejai.encoder.CompactSettings;
import deejai.encoder.CompactSettings.Block;
import deejai.encoder.StatisticsNetwork;

/// A compact network in PyTorch; with folded weights it is [StatisticsNetwork].
final class CompactPass {

    /// Share of the old running statistics in the new ones after each batch.
    private static final double MOMENTUM = 0.9;

    private static final int TIME = 3;

    private CompactPass() {}

    /// [batch, nMels, sliceFrames] to [batch, dimension].
    static NDArray embeddings(Architecture.Compact compact, Layers layers, NDArray slices) {
        NDArray counted = scaled(layers, new StatisticsPass(compact.settings()).statistics(slices));
        NDArray x = NDArrays.concat(new NDList(counted).addAll(patterns(compact.settings(), layers, slices)), 1);
        x = layers.dropout(batchNorm(layers, x, "features.batch_norm"), compact.dropout());
        x = layers.dense(x, "hidden");
        x = layers.relu(batchNorm(layers, x, "hidden.batch_norm"));
        x = layers.dense(layers.dropout(x, compact.dropout()), "embedding");
        return layers.dense(counted, "direct").add(x);
    }

    private static NDArray scaled(Layers layers, NDArray statistics) {
        return statistics
                .sub(layers.weight("statistics.mean"))
                .mul(layers.weight("statistics.scale"))
                .clip(-StatisticsNetwork.MOST_DEVIATIONS, StatisticsNetwork.MOST_DEVIATIONS);
    }

    /// [batch, nMels, frames] to mean and maximum, each [batch, pooled].
    private static NDList patterns(CompactSettings settings, Layers layers, NDArray slices) {
        Shape shape = slices.getShape();
        NDArray bands = batchNorm(layers, slices, "input.batch_norm");
        // One channel, in the layout of "channels last".
        NDArray x = bands.reshape(shape.get(0), shape.get(1), shape.get(2), 1).transpose(0, 3, 1, 2);
        for (int i = 0; i < settings.blocks().size(); i++) {
            Block block = settings.blocks().get(i);
            String name = CompactWeights.block(i);
            x = layers.convolution(x, name + ".conv.weight", new Shape(block.frequencyStride(), block.timeStride()));
            x = layers.relu(batchNorm(layers, x, name + ".batch_norm"));
        }
        int[] time = {TIME};
        long batch = shape.get(0);
        return new NDList(x.mean(time).reshape(batch, -1), x.max(time).reshape(batch, -1));
    }

    private static NDArray batchNorm(Layers layers, NDArray x, String name) {
        return layers.batchNorm(x, name, MOMENTUM, CompactWeights.EPSILON);
    }
}
