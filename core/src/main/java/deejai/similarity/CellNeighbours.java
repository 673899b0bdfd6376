package deejai.similarity;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Nearest neighbours by looking at the rows of the most promising cells ([Cells]) of each space: approximate, in time
/// that grows with about the share of rows that is read.
///
/// It is Fagin's threshold algorithm (Fagin, Lotem, Naor, Optimal aggregation algorithms for middleware, 2003) with
/// cells in place of single rows: a row that has not been seen lies in a cell that has not been read in each space, so
/// it cannot score more than the sum of the best that these cells may hold. That bound is one of probability here, so
/// at least a certain number of cells is read; and at most another, unless so many rows are turned away that the best
/// of those that are allowed may lie anywhere. Where fewer rows are allowed than are asked for, all are read.
///
/// Almost all rows of a cell are turned away by their signs alone ([SignTable]), which changes what is read but not
/// what is found. Scores are exact; what the search may miss is a row whose cells did not look promising in any space.
public final class CellNeighbours implements NearestNeighbours {

    /// Cells that are read at least and at most, those of all spaces counted.
    private static final int FEWEST_CELLS = 160;

    private static final int MOST_CELLS = 480;

    /// Rows that are not allowed beyond which the bound alone decides when to stop: more than any artist has tracks.
    private static final int MANY_REFUSALS = 5_000;

    private static final String SIGNS = "signs";

    private final SearchSpaces spaces;

    /// one a space
    private final List<Cells> cells;

    /// one a space, in the order of its cells
    private final List<SignTable> signs;

    private CellNeighbours(SearchSpaces spaces, List<Cells> cells, List<SignTable> signs) {
        this.spaces = spaces;
        this.cells = List.copyOf(cells);
        this.signs = List.copyOf(signs);
    }

    private CellNeighbours(SearchSpaces spaces, List<Cells> cells) {
        this(spaces, cells, SignTable.of(spaces, cells));
    }

    /// A search over the given spaces, without hub damping. To make it takes time: seconds for each 100,000 rows.
    ///
    /// @param spaces at least one, with the same tracks in the same rows
    /// @throws IllegalArgumentException if there is none or they differ in their number of rows
    public CellNeighbours(List<VectorTable> spaces) {
        this(SearchSpaces.undamped(spaces));
    }

    /// A search over the given spaces. To make it takes time: seconds for each 100,000 rows.
    public CellNeighbours(SearchSpaces spaces) {
        this(
                spaces,
                IntStream.range(0, spaces.count())
                        .mapToObj(space -> Cells.of(spaces, space))
                        .toList());
    }

    /// A search that was made before.
    ///
    /// @param parts what [#parts()] of a search over the same spaces gave
    /// @throws IllegalArgumentException if they do not fit the spaces
    static CellNeighbours of(SearchSpaces spaces, Map<String, MemorySegment> parts) {
        List<Cells> cells = new ArrayList<>();
        List<SignTable> signs = new ArrayList<>();
        for (int space = 0; space < spaces.count(); space++) {
            String prefix = prefix(space);
            Map<String, MemorySegment> ofSpace = new HashMap<>();
            parts.forEach((name, part) -> {
                if (name.startsWith(prefix)) {
                    ofSpace.put(name.substring(prefix.length()), part);
                }
            });
            cells.add(Cells.of(spaces, space, ofSpace));
            signs.add(SignTable.of(spaces, Cells.part(ofSpace, SIGNS)));
        }
        return new CellNeighbours(spaces, cells, signs);
    }

    Map<String, MemorySegment> parts() {
        Map<String, MemorySegment> parts = new HashMap<>();
        for (int space = 0; space < cells.size(); space++) {
            String prefix = prefix(space);
            cells.get(space).parts().forEach((name, part) -> parts.put(prefix + name, part));
            parts.put(prefix + SIGNS, signs.get(space).records());
        }
        return parts;
    }

    private static String prefix(int space) {
        return "cells" + space + ".";
    }

    @Override
    public int rows() {
        return spaces.rows();
    }

    @Override
    public List<Neighbour> top(Query query, int k, IntPredicate allowed) {
        query.checkFits(spaces);
        Candidates candidates = new Candidates(spaces, query, k, allowed);
        if (k > 0) {
            read(query, candidates);
        }
        return candidates.sorted();
    }

    private void read(Query query, Candidates candidates) {
        QuantizedQuery quantized = QuantizedQuery.of(
                query.factors(), cells.getFirst().rows().stride(), QuantizedQuery.certainty(dimensions(query)));
        List<CellQueue> queues = new ArrayList<>();
        for (int space = 0; space < cells.size(); space++) {
            if (query.has(space)) {
                queues.add(cells.get(space).rank(query, space));
            }
        }
        if (queues.isEmpty()) {
            cells.getFirst().rows().offer(0, rows(), quantized, candidates);
            return;
        }
        SignLayout layout = signs.getFirst().layout();
        CellReader reader = new CellReader(layout, new SignQuery(layout, query, queues), quantized, candidates);
        for (int read = 0; queues.stream().noneMatch(CellQueue::isEmpty); read++) {
            if (read >= FEWEST_CELLS && isEnough(read, queues, candidates)) {
                return;
            }
            CellQueue next = mostPromising(queues);
            reader.read(cells.get(next.space()), signs.get(next.space()), next.next());
        }
    }

    /// @param read cells read so far
    private static boolean isEnough(int read, List<CellQueue> queues, Candidates candidates) {
        if (!candidates.isComplete()) {
            return false;
        }
        if (read >= MOST_CELLS && candidates.refusals() < MANY_REFUSALS) {
            return true;
        }
        float bound = 0;
        for (CellQueue queue : queues) {
            bound += queue.bound();
        }
        return bound < candidates.threshold();
    }

    private static CellQueue mostPromising(List<CellQueue> queues) {
        CellQueue best = queues.getFirst();
        for (CellQueue queue : queues) {
            if (queue.promise() > best.promise()) {
                best = queue;
            }
        }
        return best;
    }

    private int dimensions(Query query) {
        int dimensions = 0;
        for (int space = 0; space < spaces.count(); space++) {
            dimensions += query.has(space) ? spaces.tables().get(space).dimension() : 0;
        }
        return dimensions;
    }
}
