package deejai.mp3tovec.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
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
        CompactSettings settings = compact.settings();
        NDArray bands = batchNorm(layers, slices, "input.batch_norm");
        NDArray x = NDArrays.concat(new NDList(patterns(settings, layers, bands), statistics(layers, bands)), 1);
        x = layers.dropout(x, compact.dropout());
        x = layers.dense(x, "hidden");
        x = layers.relu(batchNorm(layers, x, "hidden.batch_norm"));
        return layers.dense(x, "embedding");
    }

    /// [batch, nMels, frames] to [batch, 2 * pooled].
    private static NDArray patterns(CompactSettings settings, Layers layers, NDArray bands) {
        Shape shape = bands.getShape();
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
        return NDArrays.concat(
                new NDList(x.mean(time).reshape(batch, -1), x.max(time).reshape(batch, -1)), 1);
    }

    /// [batch, nMels, frames] to [batch, 3 * bandMaps].
    private static NDArray statistics(Layers layers, NDArray bands) {
        NDArray sums = layers.weight("bands.weight").matMul(bands);
        NDArray change = sums.get(new NDIndex(":, :, 2:")).sub(sums.get(new NDIndex(":, :, :-2")));
        NDArray mean = sums.mean(new int[] {2});
        NDArray statistics = NDArrays.concat(new NDList(mean, deviation(sums), deviation(change)), 1);
        return batchNorm(layers, statistics, "statistics.batch_norm");
    }

    /// Over the last of three axes.
    private static NDArray deviation(NDArray x) {
        NDArray centred = x.sub(x.mean(new int[] {2}, true));
        return centred.square()
                .mean(new int[] {2})
                .add(StatisticsNetwork.VARIANCE_FLOOR)
                .sqrt();
    }

    private static NDArray batchNorm(Layers layers, NDArray x, String name) {
        return layers.batchNorm(x, name, MOMENTUM, CompactWeights.EPSILON);
    }
}
