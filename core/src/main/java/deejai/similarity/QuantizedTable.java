package deejai.similarity;

import deejai.simd.ByteDotProduct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of several spaces as bytes: a quarter of the memory to read, and a bound on what that costs in accuracy.
///
/// A record is a row: its components in all spaces ([SearchSpaces#components()]) as codes of -127 to 127,
/// zeros, and at its end the scale of the codes, the length of the error that rounding made, the length of the
/// whole, and the number of the row. So `scale * code` is at most `scale / 2` from each component, and the dot
/// product of a query `q` with the true row differs from that with the codes by at most |q| times the length of
/// the error (Cauchy-Schwarz).
///
/// Immutable; safe for use by several threads.
final class QuantizedTable {

    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// Places at the end of a record, counted from its end.
    private static final int SCALE = 16;

    private static final int ERROR = 12;
    private static final int NORM = 8;
    private static final int ROW = 4;

    private static final int LARGEST_CODE = 127;
    private static final long ALIGNMENT = 64;

    /// Records that one thread makes at a time.
    private static final int BLOCK = 4096;

    private final MemorySegment records;
    private final int size;

    /// bytes of a record
    private final int stride;

    private QuantizedTable(MemorySegment records, int size, int stride) {
        this.records = records;
        this.size = size;
        this.stride = stride;
    }

    /// Quantizes all rows of a table, for itself.
    static QuantizedTable of(VectorTable table) {
        return of(
                SearchSpaces.undamped(List.of(table)),
                IntStream.range(0, table.rows()).toArray());
    }

    /// Quantizes rows.
    ///
    /// @param order  the rows to take, in the order of the records
    static QuantizedTable of(SearchSpaces spaces, int[] order) {
        int stride = stride(spaces);
        MemorySegment records = Arena.ofAuto().allocate((long) order.length * stride, ALIGNMENT);
        int blocks = (order.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            float[] components = new float[spaces.components()];
            for (int i = block * BLOCK; i < Math.min(order.length, (block + 1) * BLOCK); i++) {
                spaces.read(order[i], components);
                write(records.asSlice((long) i * stride, stride), components, order[i]);
            }
        });
        return new QuantizedTable(records.asReadOnly(), order.length, stride);
    }

    /// A table that was made before, where it lies.
    ///
    /// @throws IllegalArgumentException if it is not of whole records of these spaces
    static QuantizedTable of(SearchSpaces spaces, MemorySegment records) {
        int stride = stride(spaces);
        if (records.byteSize() % stride != 0) {
            throw new IllegalArgumentException(
                    "records must be of " + stride + " bytes: " + records.byteSize() + " bytes in all");
        }
        return new QuantizedTable(records, Math.toIntExact(records.byteSize() / stride), stride);
    }

    /// Bytes of a record: the codes and what is at its end, in whole steps.
    private static int stride(SearchSpaces spaces) {
        return (spaces.components() + SCALE + ByteDotProduct.STEP - 1) / ByteDotProduct.STEP * ByteDotProduct.STEP;
    }

    private static void write(MemorySegment target, float[] components, int row) {
        float largest = 0;
        for (int i = 0; i < components.length; i++) {
            largest = Math.max(largest, Math.abs(components[i]));
        }
        float scale = largest / LARGEST_CODE;
        double error = 0;
        double length = 0;
        for (int i = 0; i < components.length; i++) {
            int code = scale > 0 ? Math.round(components[i] / scale) : 0;
            double difference = (double) components[i] - (double) scale * code;
            error += difference * difference;
            length += (double) components[i] * components[i];
            target.set(ValueLayout.JAVA_BYTE, i, (byte) code);
        }
        long end = target.byteSize();
        target.set(FLOAT, end - SCALE, scale);
        target.set(FLOAT, end - ERROR, Math.nextUp((float) Math.sqrt(error)));
        target.set(FLOAT, end - NORM, Math.nextUp((float) Math.sqrt(length)));
        target.set(INT, end - ROW, row);
    }

    /// Number of records.
    int size() {
        return size;
    }

    /// Bytes of a record.
    int stride() {
        return stride;
    }

    /// All records one after the other: the table itself and not a copy.
    MemorySegment records() {
        return records;
    }

    /// The row that a record is of.
    int row(int record) {
        return records.get(INT, end(record) - ROW);
    }

    /// Takes what a record stands for from a row.
    ///
    /// @param components as many as a record has codes, or more
    void subtract(int record, float[] components) {
        long start = (long) record * stride;
        float scale = scale(record);
        for (int i = 0; i < Math.min(components.length, stride - SCALE); i++) {
            components[i] -= scale * records.get(ValueLayout.JAVA_BYTE, start + i);
        }
    }

    /// A query that looks for what is near a record.
    QuantizedQuery query(int record) {
        short[] codes = new short[stride];
        long start = (long) record * stride;
        for (int i = 0; i < stride - SCALE; i++) {
            codes[i] = records.get(ValueLayout.JAVA_BYTE, start + i);
        }
        return QuantizedQuery.ofCodes(codes, scale(record));
    }

    /// Dot product of a query with the codes of a record.
    float score(int record, QuantizedQuery query) {
        return dot(record, query) * scale(record) * query.scale();
    }

    /// Offers the rows of records to candidates, all but those whose score cannot reach the threshold.
    ///
    /// @param from first record
    /// @param to   the record after the last one
    void offer(int from, int to, QuantizedQuery query, Candidates candidates) {
        for (int record = from; record < to; record++) {
            offer(record, query, candidates);
        }
    }

    /// Offers the row of a record to candidates, unless its score cannot reach the threshold.
    void offer(int record, QuantizedQuery query, Candidates candidates) {
        long end = end(record);
        float score = dot(record, query) * records.get(FLOAT, end - SCALE) * query.scale();
        float slack = query.slack(records.get(FLOAT, end - ERROR), records.get(FLOAT, end - NORM));
        if (score + slack >= candidates.threshold()) {
            candidates.offer(records.get(INT, end - ROW));
        }
    }

    /// The record that scores best, the first of those that score the same; -1 where there is none.
    int best(QuantizedQuery query, int from, int to) {
        int best = -1;
        float bestScore = Float.NEGATIVE_INFINITY;
        for (int record = from; record < to; record++) {
            float score = dot(record, query) * scale(record);
            if (score > bestScore) {
                best = record;
                bestScore = score;
            }
        }
        return best;
    }

    private int dot(int record, QuantizedQuery query) {
        return ByteDotProduct.of(records, (long) record * stride, query.codes(), query.from(), query.to());
    }

    private float scale(int record) {
        return records.get(FLOAT, end(record) - SCALE);
    }

    private long end(int record) {
        return (record + 1L) * stride;
    }
}
