package deejai.encoder;

import java.util.List;

/// Sizes of a [StatisticsNetwork].
///
/// @param nMels       mel bands of a slice, a multiple of 6
/// @param sliceFrames frames of a slice, at least 4
/// @param blocks      the convolutions, in order; at least one
/// @param hidden      width of the layer before the embedding, at least 1
/// @param dimension   floats in an embedding, at least 1
public record CompactSettings(int nMels, int sliceFrames, List<Block> blocks, int hidden, int dimension) {

    /// The network of the model that ships.
    public static final CompactSettings DEFAULT = new CompactSettings(
            96,
            216,
            List.of(
                    new Block(16, 2, 3),
                    new Block(32, 2, 2),
                    new Block(64, 2, 2),
                    new Block(128, 2, 2),
                    new Block(192, 2, 2)),
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
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("blocks must not be empty");
        }
        requireAtLeast("hidden", hidden, 1);
        requireAtLeast("dimension", dimension, 1);
        // Checks nMels and sliceFrames.
        requireAtLeast("statistics", new SliceStatistics(nMels, sliceFrames).size(), 1);
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

    /// What is counted in a slice.
    public SliceStatistics statistics() {
        return new SliceStatistics(nMels, sliceFrames);
    }

    /// Floats that go into the hidden layer: the statistics, mean and maximum over time of the last block.
    public int features() {
        return statistics().size() + 2 * pooled();
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
