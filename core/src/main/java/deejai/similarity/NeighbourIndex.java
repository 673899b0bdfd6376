package deejai.similarity;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;

/// Chooses the search that suits the size, and takes searches apart to be stored.
public final class NeighbourIndex {

    /// Rows up to which every row is looked at: a step of a playlist takes about a millisecond then.
    public static final int MOST_ROWS_FOR_EXACT = 100_000;

    private static final String RECORDS = "records";

    private NeighbourIndex() {}

    /// A search over the given spaces: exact as long as that is fast.
    ///
    /// @param spaces at least one, with the same tracks in the same rows
    /// @throws IllegalArgumentException if there is none or they differ in their number of rows
    public static NearestNeighbours of(List<VectorTable> spaces) {
        return Spaces.checked(spaces).getFirst().rows() <= MOST_ROWS_FOR_EXACT
                ? new ExactNeighbours(spaces)
                : new CellNeighbours(spaces);
    }

    /// What a search is made of apart from its spaces, by name: pieces of memory to be stored as they are.
    public static Map<String, MemorySegment> parts(NearestNeighbours neighbours) {
        return switch (neighbours) {
            case ExactNeighbours exact -> Map.of(RECORDS, exact.records());
            case CellNeighbours cells -> cells.parts();
        };
    }

    /// A search that was taken apart.
    ///
    /// @param spaces the same as before
    /// @param parts  what [#parts] gave; where they lie now, such as in a file that is mapped
    /// @throws IllegalArgumentException if they do not fit the spaces
    public static NearestNeighbours of(List<VectorTable> spaces, Map<String, MemorySegment> parts) {
        MemorySegment records = parts.get(RECORDS);
        return records == null ? CellNeighbours.of(spaces, parts) : ExactNeighbours.of(spaces, records);
    }
}
