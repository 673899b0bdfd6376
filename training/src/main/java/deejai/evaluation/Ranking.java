package deejai.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Rows of a table in the order of their cosine similarity to a vector, the nearest first. Of rows as near, the
/// one with the smaller number comes first, so rows must not be in an order that has to do with what is asked
/// for.
final class Ranking {

    private Ranking() {}

    /// The rows that are allowed.
    ///
    /// @param query   unit vector
    /// @param rows    unit vectors of the same dimension, to be put into order
    /// @param allowed by row
    static int[] of(float[] query, List<float[]> rows, IntPredicate allowed) {
        long[] keys = new long[rows.size()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (allowed.test(row)) {
                keys[count++] = key((float) dot(query, rows.get(row)), row);
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, count).mapToInt(key -> (int) key).toArray();
    }

    /// A dot product in double precision and always in the same order, so that it is the same on every machine.
    static double dot(float[] vector, float[] other) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i <= vector.length - 2; i += 2) {
            even += (double) vector[i] * other[i];
            odd += (double) vector[i + 1] * other[i + 1];
        }
        return even + odd + (i < vector.length ? (double) vector[i] * other[i] : 0);
    }

    /// A number that is smaller for higher similarities, then for smaller rows.
    private static long key(float similarity, int row) {
        int bits = Float.floatToIntBits(-similarity + 0f);
        int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return ((long) ordered << Integer.SIZE) | row;
    }
}
