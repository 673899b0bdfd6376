package deejai.similarity;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of several spaces as one bit a component: what a row differs by from the mean of its cell, rotated, by signs
/// alone (Gao and Long, RaBitQ: Quantizing high-dimensional vectors with a theoretical error bound for approximate
/// nearest neighbor search, 2024). A score from them is rough, but how rough is known, and it takes a fifth of the
/// memory of one from bytes and less of the time: enough to turn away almost every row of a cell.
///
/// The numbers of a row in a space are, in one word: its cell; the scale of the signs; and the length of what
/// they miss, both 16-bit floats. Let `r` be the rotated difference to the mean and `s` its signs as 1 and -1.
/// The scale is
/// `|r|^2 / (r . s)`, which makes `scale * s . q` right on average over all rotations, for rows in the direction of the
/// query as well as for others. It differs from `r . q` by the product of `q` with the vector that is missed, which the
/// rotation made point anywhere.
///
/// Records lie in the order of the cells. Up to [#BLOCK] of one cell are a block, in which words of the same place in
/// their records lie side by side, so that one instruction takes several rows.
///
/// Immutable; safe for use by several threads.
final class SignTable {

    /// Most records of a block.
    static final int BLOCK = 256;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long ALIGNMENT = 64;

    /// Rows that one thread takes at a time.
    private static final int TASK = 4096;

    private final SignLayout layout;
    private final MemorySegment records;

    private SignTable(SignLayout layout, MemorySegment records) {
        this.layout = layout;
        this.records = records;
    }

    /// The rows of some spaces in the orders of their cells.
    ///
    /// @param cells of each space
    /// @return a table for each of the orders
    static List<SignTable> of(SearchSpaces spaces, List<Cells> cells) {
        SignLayout layout = new SignLayout(spaces);
        MemorySegment byRow = allocate(layout, spaces.rows());
        for (int space = 0; space < spaces.count(); space++) {
            write(spaces, space, cells.get(space), layout, byRow);
        }
        return cells.stream()
                .map(order -> new SignTable(layout, inBlocks(byRow, layout.stride(), order)))
                .toList();
    }

    /// A table that was made before, where it lies.
    ///
    /// @throws IllegalArgumentException if it is not of a record for each row of these spaces
    static SignTable of(SearchSpaces spaces, MemorySegment records) {
        SignLayout layout = new SignLayout(spaces);
        long bytes = LONG.byteSize() * layout.stride();
        if (records.byteSize() != bytes * spaces.rows()) {
            throw new IllegalArgumentException("signs must be " + bytes + " bytes for each of " + spaces.rows()
                    + " rows: " + records.byteSize() + " bytes in all");
        }
        return new SignTable(layout, records);
    }

    private static MemorySegment allocate(SignLayout layout, int records) {
        return Arena.ofAuto().allocate(LONG.byteSize() * layout.stride() * records, ALIGNMENT);
    }

    /// Writes what one space adds to the records of all rows.
    ///
    /// @param cells those of the space
    /// @param byRow a record a row, one after the other
    private static void write(SearchSpaces spaces, int space, Cells cells, SignLayout layout, MemorySegment byRow) {
        int[] cellOfRow = cells.cellOfRow();
        Rotation rotation = layout.rotation(space);
        int tasks = (cellOfRow.length + TASK - 1) / TASK;
        IntStream.range(0, tasks).parallel().forEach(task -> {
            float[] difference = new float[rotation.length()];
            for (int row = task * TASK; row < Math.min(cellOfRow.length, (task + 1) * TASK); row++) {
                Arrays.fill(difference, 0);
                spaces.read(space, row, difference, 0);
                cells.subtractMean(cellOfRow[row], difference);
                rotation.rotate(difference);
                write(difference, cellOfRow[row], byRow, (long) row * layout.stride() + layout.first(space));
            }
        });
    }

    /// @param word where the signs go, and then the numbers
    private static void write(float[] difference, int cell, MemorySegment records, long word) {
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < difference.length; i += SignLayout.WORD) {
            long signs = 0;
            for (int j = 0; j < SignLayout.WORD; j++) {
                float component = difference[i + j];
                signs |= component > 0 ? 1L << j : 0;
                squares += (double) component * component;
                sum += Math.abs(component);
            }
            records.setAtIndex(LONG, word + i / SignLayout.WORD, signs);
        }
        // Rounded first, so that rounding is part of what is missed.
        short scale = Float.floatToFloat16(sum > 0 ? (float) (squares / sum) : 0);
        double rounded = Float.float16ToFloat(scale);
        double missed = Math.sqrt(Math.max(0, squares - 2 * rounded * sum + rounded * rounded * difference.length));
        long numbers = (long) cell << Integer.SIZE
                | Short.toUnsignedLong(scale) << Short.SIZE
                | Short.toUnsignedLong(float16AtLeast(missed));
        records.setAtIndex(LONG, word + difference.length / SignLayout.WORD, numbers);
    }

    /// @param value 0 to 65504
    private static short float16AtLeast(double value) {
        short rounded = Float.floatToFloat16((float) value);
        return Float.float16ToFloat(rounded) < value ? (short) (rounded + 1) : rounded;
    }

    /// Puts records into the order of cells, and the words of a block side by side.
    private static MemorySegment inBlocks(MemorySegment byRow, int stride, Cells cells) {
        MemorySegment records = Arena.ofAuto().allocate(byRow.byteSize(), ALIGNMENT);
        IntStream.range(0, cells.count()).parallel().forEach(cell -> {
            int end = cells.start(cell + 1);
            for (int first = cells.start(cell); first < end; first += BLOCK) {
                int count = Math.min(BLOCK, end - first);
                for (int i = 0; i < count; i++) {
                    long source = (long) cells.rows().row(first + i) * stride;
                    long target = (long) first * stride + i;
                    for (int word = 0; word < stride; word++) {
                        records.setAtIndex(LONG, target + (long) word * count, byRow.getAtIndex(LONG, source + word));
                    }
                }
            }
        });
        return records.asReadOnly();
    }

    /// The cell of a row in a space.
    static int cell(long numbers) {
        return (int) (numbers >>> Integer.SIZE);
    }

    /// What the signs of a row stand for in a space.
    static float scale(long numbers) {
        return Float.float16ToFloat((short) (numbers >>> Short.SIZE));
    }

    /// Length of what the signs of a row miss in a space.
    static float missed(long numbers) {
        return Float.float16ToFloat((short) numbers);
    }

    SignLayout layout() {
        return layout;
    }

    /// All records: the table itself and not a copy.
    MemorySegment records() {
        return records;
    }

    /// Copies a block, since arrays are read much faster than memory.
    ///
    /// @param first the record that the block begins with
    /// @param count records of the block
    /// @param words room for `count` records
    void read(int first, int count, long[] words) {
        int stride = layout.stride();
        MemorySegment.copy(records, LONG, LONG.byteSize() * stride * first, words, 0, count * stride);
    }
}
