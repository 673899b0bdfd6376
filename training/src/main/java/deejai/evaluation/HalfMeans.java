package deejai.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Gathers one row for each slice and keeps three: the mean of all slices, that of the first half and that of the
/// second. Of n slices the first n / 2, rounded down, are the first half; a single slice has no halves, and zeros
/// stand for them.
final class HalfMeans {

    static final int WHOLE = 0;
    static final int FIRST_HALF = 1;
    static final int SECOND_HALF = 2;
    static final int ROWS = 3;

    private final int dimension;
    private final List<float[]> slices = new ArrayList<>();

    HalfMeans(int dimension) {
        this.dimension = dimension;
    }

    /// Takes the next slice, `dimension` floats that must not change any more.
    void add(float[] slice) {
        slices.add(slice);
    }

    int slices() {
        return slices.size();
    }

    /// ROWS x dimension.
    FeatureRows rows() {
        float[] values = new float[ROWS * dimension];
        int half = slices.size() / 2;
        mean(slices, values, WHOLE);
        if (half > 0) {
            mean(slices.subList(0, half), values, FIRST_HALF);
            mean(slices.subList(half, slices.size()), values, SECOND_HALF);
        }
        return new FeatureRows(dimension, values);
    }

    private void mean(List<float[]> slices, float[] values, int row) {
        double[] sum = new double[dimension];
        for (float[] slice : slices) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += slice[i];
            }
        }
        for (int i = 0; i < dimension; i++) {
            values[row * dimension + i] = (float) (sum[i] / slices.size());
        }
    }
}
