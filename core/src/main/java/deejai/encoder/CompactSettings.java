package deejai.encoder;

import java.util.List;

/// Sizes of a [StatisticsNetwork].
///
/// @param nMels       mel bands of a slice, at least 1
/// @param sliceFrames frames of a slice, at least 3
/// @param blocks      the convolutions, in order; at least one
/// @param bandMaps    sums over the mel bands whose course in time is described by statistics, at least 1
/// @param hidden      width of the layer before the embedding, at least 1
/// @param dimension   floats in an embedding, at least 1
public record CompactSettings(int nMels, int sliceFrames, List<Block> blocks, int bandMaps, int hidden, int dimension) {

    /// The network of the model that ships.
    public static final CompactSettings DEFAULT = new CompactSettings(
            96,
            216,
            List.of(
                    new Block(16, 2, 2),
                    new Block(32, 2, 2),
                    new Block(64, 2, 2),
                    new Block(128, 2, 2),
                    new Block(192, 2, 2)),
            40,
            256,
            100);

    /// A 3x3 convolution.
    ///
    /// @param channels        that come out, at least 1
    /// @param frequencyStride bands from one output to the next, at least 1
    /// @param timeStride      frames from one output to the next, at least 1
    public record Block(int channels, int frequencyStride, int timeStride) {

        /// Checks the ranges.
        public Block {
            requireAtLeast("channels", channels, 1);
            requireAtLeast("frequencyStride", frequencyStride, 1);
            requireAtLeast("timeStride", timeStride, 1);
        }
    }

    /// Checks the ranges and copies the blocks.
    public CompactSettings {
        requireAtLeast("nMels", nMels, 1);
        requireAtLeast("sliceFrames", sliceFrames, 3);
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("blocks must not be empty");
        }
        requireAtLeast("bandMaps", bandMaps, 1);
        requireAtLeast("hidden", hidden, 1);
        requireAtLeast("dimension", dimension, 1);
    }

    /// Channels that go into a block.
    ///
    /// @param block number of the block, from 0
    public int inputChannels(int block) {
        return block == 0 ? 1 : blocks.get(block - 1).channels();
    }

    /// Frequency rows that the last block gives: each convolution is padded by one, so n rows become
    /// (n - 1) / stride + 1.
    public int rows() {
        int rows = nMels;
        for (Block block : blocks) {
            rows = (rows - 1) / block.frequencyStride() + 1;
        }
        return rows;
    }

    /// Floats of the mean, and of the maximum, over time of the last block: channels x rows.
    public int pooled() {
        return blocks.getLast().channels() * rows();
    }

    /// Floats that go into the hidden layer: mean and maximum over time of the last block, three statistics of the
    /// sums over the bands.
    public int features() {
        return 2 * pooled() + 3 * bandMaps;
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
