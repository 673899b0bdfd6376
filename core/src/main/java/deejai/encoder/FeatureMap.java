package deejai.encoder;

import java.util.Arrays;

/// What a layer of a [CompactNetwork] gives for one slice, in plain Java, for the making of weights.
final class FeatureMap {

    private final int rows;
    private final int columns;
    private final int channels;

    /// rows x columns x channels: the channels of one point lie together, so that a convolution runs over them
    private final float[] values;

    private FeatureMap(int rows, int columns, int channels, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.channels = channels;
        this.values = values;
    }

    /// @param slice rows x columns; becomes the map's own
    static FeatureMap ofSlice(float[] slice, int rows) {
        return new FeatureMap(rows, slice.length / rows, 1, slice);
    }

    /// A 3x3 convolution of stride 2, the edges padded with zeros.
    ///
    /// @param kernel outputs x channels x 3 x 3, as in ONNX
    FeatureMap convolve(float[] kernel, int outputs) {
        float[] taps = outputsLast(kernel, outputs);
        int newRows = (rows + 1) / 2;
        int newColumns = (columns + 1) / 2;
        float[] convolved = new float[newRows * newColumns * outputs];
        float[] sums = new float[outputs];
        for (int row = 0; row < newRows; row++) {
            for (int column = 0; column < newColumns; column++) {
                convolveAt(2 * row - 1, 2 * column - 1, taps, sums);
                System.arraycopy(sums, 0, convolved, (row * newColumns + column) * outputs, outputs);
            }
        }
        return new FeatureMap(newRows, newColumns, outputs, convolved);
    }

    void addRow(int row, Moments moments) {
        int length = columns * channels;
        for (int i = row * length; i < (row + 1) * length; i++) {
            moments.add(values[i]);
        }
    }

    /// (x - mean) * scale
    void scaleRow(int row, float mean, float scale) {
        int length = columns * channels;
        for (int i = row * length; i < (row + 1) * length; i++) {
            values[i] = (values[i] - mean) * scale;
        }
    }

    void addChannel(int channel, Moments moments) {
        for (int i = channel; i < values.length; i += channels) {
            moments.add(values[i]);
        }
    }

    /// max(0, (x - mean) * scale)
    void scaleChannelAndRectify(int channel, float mean, float scale) {
        for (int i = channel; i < values.length; i += channels) {
            values[i] = Math.max(0, (values[i] - mean) * scale);
        }
    }

    /// channels x rows
    double[] meanOverTime() {
        double[] means = new double[channels * rows];
        for (int i = 0; i < values.length; i++) {
            int row = i / (columns * channels);
            means[i % channels * rows + row] += values[i];
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= columns;
        }
        return means;
    }

    private void convolveAt(int top, int left, float[] taps, float[] sums) {
        Arrays.fill(sums, 0);
        int outputs = sums.length;
        for (int row = Math.max(0, top); row < Math.min(rows, top + 3); row++) {
            for (int column = Math.max(0, left); column < Math.min(columns, left + 3); column++) {
                for (int channel = 0; channel < channels; channel++) {
                    float value = values[(row * columns + column) * channels + channel];
                    int tap = ((row - top) * 3 + column - left) * channels + channel;
                    for (int output = 0; output < outputs; output++) {
                        sums[output] += value * taps[tap * outputs + output];
                    }
                }
            }
        }
    }

    /// outputs x channels x 3 x 3 to 3 x 3 x channels x outputs
    private float[] outputsLast(float[] kernel, int outputs) {
        float[] taps = new float[kernel.length];
        for (int i = 0; i < kernel.length; i++) {
            int place = i % 9;
            int channel = i / 9 % channels;
            int output = i / 9 / channels;
            taps[(place * channels + channel) * outputs + output] = kernel[i];
        }
        return taps;
    }
}
