package deejai.similarity;

import deejai.simd.DotProduct;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Nearest neighbours by looking at every row: exact, with nothing to build beforehand, in time proportional to
/// rows x dimension. Rows are scored in blocks that stay in the processor's cache, one space after the other.
public final class ExactNeighbours implements NearestNeighbours {

    private static final int BLOCK_ROWS = 1024;

    private final List<VectorTable> spaces;

    /// A search over the given spaces.
    ///
    /// @param spaces at least one, with the same tracks in the same rows
    /// @throws IllegalArgumentException if there is none or they differ in their number of rows
    public ExactNeighbours(List<VectorTable> spaces) {
        if (spaces.isEmpty()) {
            throw new IllegalArgumentException("spaces must hold at least one table: none");
        }
        for (VectorTable space : spaces) {
            if (space.rows() != spaces.getFirst().rows()) {
                throw new IllegalArgumentException(
                        "spaces must have the same rows: " + spaces.getFirst().rows() + " and " + space.rows());
            }
        }
        this.spaces = List.copyOf(spaces);
    }

    @Override
    public int rows() {
        return spaces.getFirst().rows();
    }

    @Override
    public int best(Query query, IntPredicate allowed) {
        var best = new Object() {
            int row = -1;
            float score = Float.NEGATIVE_INFINITY;
        };
        scan(query, (row, score) -> {
            // Only a higher score displaces the best so far: of equals the lower row stays.
            if (score > best.score && allowed.test(row)) {
                best.row = row;
                best.score = score;
            }
        });
        return best.row;
    }

    @Override
    public List<Neighbour> top(Query query, int k, IntPredicate allowed) {
        if (k < 0) {
            throw new IllegalArgumentException("k must be at least 0: " + k);
        }
        if (k == 0) {
            return List.of();
        }
        BoundedHeap nearest = new BoundedHeap(Math.min(k, rows()));
        scan(query, (row, score) -> {
            if (nearest.accepts(score) && allowed.test(row)) {
                nearest.add(row, score);
            }
        });
        return nearest.sorted();
    }

    private interface RowVisitor {
        void visit(int row, float score);
    }

    /// Visits every row with its score, in ascending order.
    private void scan(Query query, RowVisitor visitor) {
        checkFits(query);
        float[] scores = new float[BLOCK_ROWS];
        for (int first = 0; first < rows(); first += BLOCK_ROWS) {
            int count = Math.min(BLOCK_ROWS, rows() - first);
            Arrays.fill(scores, 0, count, 0f);
            for (int space = 0; space < spaces.size(); space++) {
                if (query.has(space)) {
                    addScores(query.vector(space), spaces.get(space), first, scores, count);
                }
            }
            for (int i = 0; i < count; i++) {
                visitor.visit(first + i, scores[i]);
            }
        }
    }

    private static void addScores(float[] query, VectorTable table, int firstRow, float[] scores, int count) {
        for (int i = 0; i < count; i++) {
            int from = (firstRow + i) * query.length;
            scores[i] += DotProduct.of(query, 0, table.values(), from, query.length);
        }
    }

    private void checkFits(Query query) {
        if (query.spaces() != spaces.size()) {
            throw new IllegalArgumentException(
                    "query must have a vector per space: " + query.spaces() + " for " + spaces.size());
        }
        for (int space = 0; space < spaces.size(); space++) {
            int dimension = spaces.get(space).dimension();
            if (query.vector(space).length != dimension) {
                throw new IllegalArgumentException("query must have the dimension of its space: "
                        + query.vector(space).length + " for " + dimension);
            }
        }
    }
}
