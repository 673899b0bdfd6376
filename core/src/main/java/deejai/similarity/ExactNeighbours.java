package deejai.similarity;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Nearest neighbours by looking at every row: exact, in time proportional to rows x dimension.
///
/// A first pass over the rows as bytes ([QuantizedTable]) turns away all whose score cannot reach the best so far,
/// even if rounding had done its worst; what is left is scored in double precision. So the answer is the same as that
/// of a scan in double precision, which would read four times the memory.
public final class ExactNeighbours implements NearestNeighbours {

    private final List<VectorTable> spaces;
    private final QuantizedTable table;

    /// A search over the given spaces.
    ///
    /// @param spaces at least one, with the same tracks in the same rows
    /// @throws IllegalArgumentException if there is none or they differ in their number of rows
    public ExactNeighbours(List<VectorTable> spaces) {
        this(
                Spaces.checked(spaces),
                QuantizedTable.of(
                        spaces, IntStream.range(0, spaces.getFirst().rows()).toArray()));
    }

    private ExactNeighbours(List<VectorTable> spaces, QuantizedTable table) {
        this.spaces = List.copyOf(spaces);
        this.table = table;
    }

    /// A search whose bytes were made before.
    ///
    /// @param records what [#records()] of a search over the same spaces gave
    /// @throws IllegalArgumentException if they do not fit the spaces
    static ExactNeighbours of(List<VectorTable> spaces, MemorySegment records) {
        QuantizedTable table = QuantizedTable.of(Spaces.checked(spaces), records);
        if (table.size() != spaces.getFirst().rows()) {
            throw new IllegalArgumentException("records must be one a row: " + table.size() + " for "
                    + spaces.getFirst().rows());
        }
        return new ExactNeighbours(spaces, table);
    }

    MemorySegment records() {
        return table.records();
    }

    @Override
    public int rows() {
        return table.size();
    }

    @Override
    public List<Neighbour> top(Query query, int k, IntPredicate allowed) {
        query.checkFits(spaces);
        Candidates candidates = new Candidates(spaces, query, Spaces.capacity(k, rows()), allowed);
        if (k > 0) {
            table.offer(0, rows(), QuantizedQuery.of(query.vectors(), table.stride(), 1), candidates);
        }
        return candidates.sorted();
    }
}
