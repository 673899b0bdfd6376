package deejai.similarity;

import java.util.Arrays;

/// The different vectors of a table, each once, with the slices that have it. Libraries hold thousands of equal slices
/// (silence, the same track on two albums); joined one by one they would make the join quadratic.
///
/// Vectors without direction are left out.
final class DistinctVectors {

    private final SliceTable table;

    /// slices, those with equal vectors side by side
    private final int[] slices;

    /// where the slices of each vector begin in `slices`, and their number at the end
    private final int[] first;

    DistinctVectors(SliceTable table) {
        this.table = table;
        int dimension = table.dimension();
        float[] units = table.units();
        long[] keys = new long[table.slices()];
        int count = 0;
        for (int slice = 0; slice < table.slices(); slice++) {
            int hash = 1;
            boolean zero = true;
            for (int i = slice * dimension; i < (slice + 1) * dimension; i++) {
                // Adding zero makes -0 and 0 one.
                hash = 31 * hash + Float.floatToRawIntBits(units[i] + 0f);
                zero &= units[i] == 0;
            }
            if (!zero) {
                keys[count++] = (long) hash << 32 | slice;
            }
        }
        Arrays.sort(keys, 0, count);
        slices = new int[count];
        int[] starts = new int[count + 1];
        int vectors = 0;
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && keys[to] >> 32 == keys[from] >> 32) {
                to++;
            }
            vectors = splitEqualHashes(keys, from, to, starts, vectors);
            from = to;
        }
        starts[vectors] = count;
        first = Arrays.copyOf(starts, vectors + 1);
    }

    int count() {
        return first.length - 1;
    }

    /// A slice that has `vector`.
    int anySlice(int vector) {
        return slices[first[vector]];
    }

    /// First position, for [#slice(int)], of the slices that have `vector`; that of count() ends the last one's.
    int first(int vector) {
        return first[vector];
    }

    int slice(int position) {
        return slices[position];
    }

    /// Vectors of one hash are nearly always equal; where not, they are told apart one by one.
    private int splitEqualHashes(long[] keys, int from, int to, int[] starts, int vectorsBefore) {
        int vectors = vectorsBefore;
        int position = from;
        boolean[] taken = new boolean[to - from];
        for (int i = from; i < to; i++) {
            if (taken[i - from]) {
                continue;
            }
            starts[vectors++] = position;
            for (int j = i; j < to; j++) {
                if (!taken[j - from] && equal((int) keys[i], (int) keys[j])) {
                    taken[j - from] = true;
                    slices[position++] = (int) keys[j];
                }
            }
        }
        return vectors;
    }

    private boolean equal(int sliceA, int sliceB) {
        int dimension = table.dimension();
        float[] units = table.units();
        for (int i = 0; i < dimension; i++) {
            if (units[sliceA * dimension + i] != units[sliceB * dimension + i]) {
                return false;
            }
        }
        return true;
    }
}
