package deejai.similarity;

/// Offers the rows of cells to candidates, those that pass two sieves: signs ([SignTable]) turn away almost all at the
/// speed of memory, and bytes ([QuantizedTable]) most of the others. Not safe for use by several threads.
final class CellReader {

    private final SignQuery signQuery;
    private final QuantizedQuery query;
    private final Candidates candidates;

    private final long[] block;

    /// numbers in the block of the rows that pass the first sieve
    private final int[] found = new int[SignTable.BLOCK];

    CellReader(SignLayout layout, SignQuery signQuery, QuantizedQuery query, Candidates candidates) {
        this.signQuery = signQuery;
        this.query = query;
        this.candidates = candidates;
        block = new long[SignTable.BLOCK * layout.stride()];
    }

    /// Offers the rows of a cell.
    ///
    /// @param cells a space's, with the signs of the rows in their order
    void read(Cells cells, SignTable signs, int cell) {
        int end = cells.start(cell + 1);
        for (int first = cells.start(cell); first < end; first += SignTable.BLOCK) {
            int count = Math.min(SignTable.BLOCK, end - first);
            signs.read(first, count, block);
            int size = signQuery.find(candidates.threshold(), block, count, found);
            for (int i = 0; i < size; i++) {
                cells.rows().offer(first + found[i], query, candidates);
            }
        }
    }
}
