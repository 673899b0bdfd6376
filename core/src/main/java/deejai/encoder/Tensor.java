package deejai.encoder;

import java.util.List;

/// Weights of one layer: floats of a shape, the last axis changing fastest.
public final class Tensor {

    private final List<Integer> shape;

    /// product of the shape
    private final float[] values;

    private Tensor(List<Integer> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    /// A tensor over the given array, which is not copied and must not change any more.
    ///
    /// @throws IllegalArgumentException if the array does not have as many floats as the shape says
    public static Tensor of(List<Integer> shape, float[] values) {
        long size = size(shape);
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "values must have " + size + " floats for shape " + shape + ": " + values.length);
        }
        return new Tensor(shape, values);
    }

    /// A vector over the given array, which is not copied and must not change any more.
    public static Tensor vector(float[] values) {
        return new Tensor(List.of(values.length), values);
    }

    /// Lengths of the axes.
    public List<Integer> shape() {
        return shape;
    }

    /// Number of floats.
    public int size() {
        return values.length;
    }

    /// Float number `i` in memory order.
    public float get(int i) {
        return values[i];
    }

    /// The array itself, for those in this package who promise not to change it.
    float[] values() {
        return values;
    }

    private static long size(List<Integer> shape) {
        long size = 1;
        for (int length : shape) {
            if (length < 1) {
                throw new IllegalArgumentException("shape must be positive: " + shape);
            }
            size = Math.multiplyExact(size, (long) length);
        }
        return size;
    }
}
