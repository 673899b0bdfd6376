package deejai.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The descriptors of a slice while they are put together.
final class DescriptorValues {

    /// The names that go with the values, in the same order.
    static final class Names {

        private final List<DescriptorGroup> groups = new ArrayList<>();
        private int size;

        void add(String name, int groupSize) {
            groups.add(new DescriptorGroup(name, size, groupSize));
            size += groupSize;
        }

        List<DescriptorGroup> groups() {
            return List.copyOf(groups);
        }

        int size() {
            return size;
        }
    }

    private final float[] values;
    private int filled;

    DescriptorValues(int size) {
        this.values = new float[size];
    }

    void add(double... more) {
        for (double value : more) {
            values[filled] = (float) value;
            filled++;
        }
    }

    /// One value for each series.
    void addEach(double[][] series, ToDoubleFunction<double[]> summary) {
        for (double[] one : series) {
            add(summary.applyAsDouble(one));
        }
    }

    void addMeanAndDeviation(double[] series) {
        add(Statistics.mean(series), Statistics.deviation(series));
    }

    /// All values.
    ///
    /// @throws IllegalStateException if some are missing
    float[] floats() {
        if (filled != values.length) {
            throw new IllegalStateException("descriptors must be " + values.length + ": " + filled);
        }
        return values;
    }
}
