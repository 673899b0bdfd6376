package deejai.track2vec;

import deejai.simd.VectorApi;
import java.util.Arrays;

/// Rows of floats, each filled up with zeros to a multiple of 16. The Vector API and plain Java give the same
/// bits, whatever the width of the registers: dot products are summed in 16 parts.
///
/// Rows are changed by several threads at a time without locks, as Hogwild (Niu and others, NIPS 2011) has it: a
/// change may get lost, which does no harm as long as most rows are not touched at the same time.
final class PaddedRows {

    /// Floats that the length of a row is a multiple of.
    static final int UNIT = 16;

    private static final boolean VECTOR = VectorApi.isAvailable();

    /// rows x stride
    private final float[] values;

    private final int stride;

    /// @param dimension floats of a row that count
    PaddedRows(int rows, int dimension) {
        this.stride = stride(dimension);
        this.values = new float[Math.multiplyExact(rows, stride)];
    }

    /// Length of a row with its zeros.
    static int stride(int dimension) {
        return Math.ceilDiv(dimension, UNIT) * UNIT;
    }

    /// All rows, one after the other, with their zeros.
    float[] values() {
        return values;
    }

    /// Length of a row with its zeros.
    int stride() {
        return stride;
    }

    /// Dot product of a row and a vector.
    ///
    /// @param vector as long as a row
    /// @param parts  16 floats to be overwritten
    float dot(int row, float[] vector, float[] parts) {
        if (VECTOR) {
            VectorPaddedRows.products(values, row * stride, vector, parts);
        } else {
            products(values, row * stride, vector, parts);
        }
        return total(parts);
    }

    /// sum += factor * row.
    void addTo(float[] sum, float factor, int row) {
        if (VECTOR) {
            VectorPaddedRows.addTo(sum, factor, values, row * stride);
        } else {
            addTo(sum, factor, values, row * stride);
        }
    }

    /// row += factor * vector.
    void add(int row, float factor, float[] vector) {
        if (VECTOR) {
            VectorPaddedRows.add(values, row * stride, factor, vector);
        } else {
            add(values, row * stride, factor, vector);
        }
    }

    /// Sums products with equal index modulo 16.
    static void products(float[] rows, int from, float[] vector, float[] parts) {
        Arrays.fill(parts, 0);
        for (int i = 0; i < vector.length; i += UNIT) {
            for (int j = 0; j < UNIT; j++) {
                parts[j] += rows[from + i + j] * vector[i + j];
            }
        }
    }

    static void addTo(float[] sum, float factor, float[] rows, int from) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * rows[from + i];
        }
    }

    static void add(float[] rows, int from, float factor, float[] vector) {
        for (int i = 0; i < vector.length; i++) {
            rows[from + i] += factor * vector[i];
        }
    }

    private static float total(float[] p) {
        float low = ((p[0] + p[8]) + (p[4] + p[12])) + ((p[2] + p[10]) + (p[6] + p[14]));
        float high = ((p[1] + p[9]) + (p[5] + p[13])) + ((p[3] + p[11]) + (p[7] + p[15]));
        return low + high;
    }
}
