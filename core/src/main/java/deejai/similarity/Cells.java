package deejai.similarity;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The rows of one space in cells of near rows: an inverted file (Jégou, Douze, Schmid, Product quantization for
/// nearest neighbor search, 2011). The rows of a cell lie side by side, with their codes of all spaces, so that a cell
/// is read at the speed of memory.
///
/// Immutable; safe for use by several threads.
final class Cells {

    /// Cells for a row's worth of square root: finer cells fit queries better, but there are more to rank.
    private static final int CELLS_PER_ROOT = 4;

    /// Length of the longest mean there can be, of unit vectors and of excesses as hubs of at most 2.
    private static final float LONGEST_MEAN = 2.237f;

    private static final String MEANS = "means";
    private static final String SPREADS = "spreads";
    private static final String STARTS = "starts";
    private static final String ROWS = "rows";

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final ValueLayout.OfFloat FLOAT = VectorTable.COMPONENT;

    /// one record a cell: the mean of its rows, and of their excess as hubs, in the space of the cells
    private final QuantizedTable means;

    /// per cell: root mean square of a component of the difference of its rows to their mean
    private final MemorySegment spreads;

    /// cells + 1 records in `rows`: cell `i` is starts[i]..starts[i + 1]
    private final MemorySegment starts;

    /// the rows in the order of the cells, codes of all spaces
    private final QuantizedTable rows;

    private Cells(QuantizedTable means, MemorySegment spreads, MemorySegment starts, QuantizedTable rows) {
        this.means = means;
        this.spreads = spreads;
        this.starts = starts;
        this.rows = rows;
    }

    /// Puts the rows of a space into cells.
    ///
    /// @param number number of the one whose vectors decide
    static Cells of(SearchSpaces spaces, int number) {
        VectorTable space = spaces.tables().get(number);
        int[] known = IntStream.range(0, space.rows()).filter(space::has).toArray();
        int wanted = Math.clamp(Math.round(CELLS_PER_ROOT * Math.sqrt(known.length)), 1, Math.max(1, known.length));
        int[] cellOfKnown = new SphericalKMeans(space, known).cluster(wanted);
        int cells = IntStream.of(cellOfKnown).max().orElse(-1) + 1;
        // Rows without a vector come last, in a cell of their own.
        int[] cellOfRow = new int[space.rows()];
        Arrays.fill(cellOfRow, cells);
        for (int i = 0; i < known.length; i++) {
            cellOfRow[known[i]] = cellOfKnown[i];
        }
        return of(spaces, number, cellOfRow, cells + 1);
    }

    private static Cells of(SearchSpaces spaces, int number, int[] cellOfRow, int cells) {
        VectorTable space = spaces.tables().get(number);
        int[] starts = new int[cells + 1];
        for (int cell : cellOfRow) {
            starts[cell + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] order = new int[cellOfRow.length];
        int[] next = starts.clone();
        for (int row = 0; row < cellOfRow.length; row++) {
            order[next[cellOfRow[row]]++] = row;
        }
        MemorySegment starting = allocate(starts.length);
        for (int i = 0; i < starts.length; i++) {
            starting.setAtIndex(INT, i, starts[i]);
        }
        MemorySegment means = allocate((long) cells * space.dimension());
        MemorySegment spreads = allocate(cells);
        IntStream.range(0, cells)
                .parallel()
                .forEach(cell -> measure(
                        space,
                        Arrays.copyOfRange(order, starts[cell], starts[cell + 1]),
                        means.asSlice(
                                FLOAT.byteSize() * cell * space.dimension(), FLOAT.byteSize() * space.dimension()),
                        spreads.asSlice(FLOAT.byteSize() * cell, FLOAT.byteSize())));
        VectorTable meanTable = VectorTable.ofUnits(means, cells, space.dimension());
        return new Cells(
                QuantizedTable.of(
                        new SearchSpaces(
                                List.of(meanTable),
                                List.of(meanExcess(spaces.dampings().get(number), order, starts))),
                        IntStream.range(0, cells).toArray()),
                spreads,
                starting,
                QuantizedTable.of(spaces, order));
    }

    /// The mean excess of the rows of each cell as hubs.
    private static HubDamping meanExcess(HubDamping damping, int[] order, int[] starts) {
        float[] means = new float[starts.length - 1];
        for (int cell = 0; cell < means.length; cell++) {
            double sum = 0;
            for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                sum += damping.excess(order[i]);
            }
            means[cell] = (float) (sum / Math.max(1, starts[cell + 1] - starts[cell]));
        }
        return HubDamping.ofExcess(means);
    }

    /// Measures a cell.
    ///
    /// @param mean   where its mean goes, `dimension` floats
    /// @param spread where its spread goes, one float
    private static void measure(VectorTable space, int[] rows, MemorySegment mean, MemorySegment spread) {
        double[] sum = new double[space.dimension()];
        double squares = 0;
        for (int row : rows) {
            space.addTo(sum, row, 1);
            squares += space.cosine(row, row);
        }
        double difference = squares / Math.max(1, rows.length);
        for (int i = 0; i < sum.length; i++) {
            double component = sum[i] / Math.max(1, rows.length);
            mean.setAtIndex(FLOAT, i, (float) component);
            difference -= component * component;
        }
        spread.set(FLOAT, 0, (float) Math.sqrt(Math.max(0, difference) / sum.length));
    }

    private static MemorySegment allocate(long numbers) {
        return Arena.ofAuto().allocate(numbers * FLOAT.byteSize(), FLOAT.byteSize());
    }

    /// Cells that were made before.
    ///
    /// @param parts what [#parts()] of them gave
    /// @throws IllegalArgumentException if they do not fit the spaces
    static Cells of(SearchSpaces spaces, int number, Map<String, MemorySegment> parts) {
        VectorTable space = spaces.tables().get(number);
        Cells cells = new Cells(
                QuantizedTable.of(SearchSpaces.undamped(List.of(space)), part(parts, MEANS)),
                part(parts, SPREADS),
                part(parts, STARTS),
                QuantizedTable.of(spaces, part(parts, ROWS)));
        if (cells.spreads.byteSize() != FLOAT.byteSize() * cells.count()
                || cells.starts.byteSize() != INT.byteSize() * (cells.count() + 1L)
                || cells.rows.size() != space.rows()) {
            throw new IllegalArgumentException("cells must fit the " + space.rows() + " rows of their space: "
                    + cells.rows.size() + " rows in " + cells.count() + " cells");
        }
        return cells;
    }

    static MemorySegment part(Map<String, MemorySegment> parts, String name) {
        MemorySegment part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("parts must hold " + name + ": " + parts.keySet());
        }
        return part;
    }

    /// What the cells are made of, to be stored.
    Map<String, MemorySegment> parts() {
        return Map.of(MEANS, means.records(), SPREADS, spreads, STARTS, starts, ROWS, rows.records());
    }

    /// Number of cells.
    int count() {
        return means.size();
    }

    /// The rows in the order of the cells, codes of all spaces.
    QuantizedTable rows() {
        return rows;
    }

    /// The cell of each row.
    int[] cellOfRow() {
        int[] cellOfRow = new int[rows.size()];
        for (int cell = 0; cell < count(); cell++) {
            for (int record = start(cell); record < start(cell + 1); record++) {
                cellOfRow[rows.row(record)] = cell;
            }
        }
        return cellOfRow;
    }

    /// Takes the mean of a cell from what a row of it holds in the space of the cells.
    void subtractMean(int cell, float[] components) {
        means.subtract(cell, components);
    }

    /// The first record in [#rows()] of a cell.
    int start(int cell) {
        return starts.getAtIndex(INT, cell);
    }

    /// The cells by what their best row is likely to score: the score of the mean, and some of what the score of a row
    /// differs from that.
    ///
    /// @param space number of the space of the cells
    CellQueue rank(Query query, int space) {
        float[] factors = query.factors(space);
        QuantizedQuery quantized = QuantizedQuery.of(factors, means.stride(), QuantizedQuery.certainty(factors.length));
        float length = (float) query.length(space);
        float[] scores = new float[count()];
        float[] deviations = new float[count()];
        for (int cell = 0; cell < scores.length; cell++) {
            scores[cell] = means.score(cell, quantized);
            deviations[cell] = length * spreads.getAtIndex(FLOAT, cell);
        }
        return new CellQueue(space, scores, quantized.slack(0, LONGEST_MEAN), deviations);
    }
}
