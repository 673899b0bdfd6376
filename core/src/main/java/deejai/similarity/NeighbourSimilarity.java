package deejai.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How near every row of a table is to the rows around it: the mean cosine similarity to its `k` nearest other
/// rows. This is the r of cross-domain similarity local scaling (Conneau, Lample, Ranzato, Denoyer and Jégou:
/// "Word Translation Without Parallel Data", ICLR 2018).
///
/// Exact up to 4,096 rows. Beyond that, rows are gathered around about sqrt(2 rows) pivots, each row around its
/// two nearest, and a row's neighbours are looked for around its nearest pivot only, so that the work grows
/// with rows^1.5 and not with its square. Neighbours that this misses make the mean a little too low.
///
/// Sums are added up in single precision in a fixed order: the same floats on every machine, however many
/// threads.
final class NeighbourSimilarity {

    /// Most rows that one row is compared with.
    private static final int MOST_CANDIDATES = 4096;

    private static final int MOST_PIVOTS = 2048;
    private static final int BLOCK_ROWS = 256;

    private final VectorTable table;
    private final int k;

    /// rows that hold a vector, ascending
    private final int[] members;

    private NeighbourSimilarity(VectorTable table, int k) {
        this.table = table;
        this.k = k;
        members = IntStream.range(0, table.rows()).filter(table::has).toArray();
    }

    /// The mean similarity of every row to its `k` nearest other rows, to all of them where there are fewer; 0
    /// for a row that is all zero or alone.
    static float[] means(VectorTable table, int k) {
        return new NeighbourSimilarity(table, k).means();
    }

    private float[] means() {
        float[] means = new float[table.rows()];
        int pivots = members.length <= MOST_CANDIDATES
                ? 1
                : Math.min(MOST_PIVOTS, (int) Math.round(Math.sqrt(2.0 * members.length)));
        int[] nearest = new int[members.length];
        int[] second = new int[members.length];
        if (pivots > 1) {
            assign(pivots, nearest, second);
        } else {
            Arrays.fill(second, -1);
        }
        int[][] own = groups(pivots, nearest, null);
        int[][] around = pivots == 1 ? own : groups(pivots, nearest, second);
        IntStream.range(0, pivots).parallel().forEach(pivot -> fill(means, own[pivot], thinned(around[pivot])));
        return means;
    }

    /// Finds the two nearest pivots of every member: rows at even distances in the table.
    private void assign(int pivots, int[] nearest, int[] second) {
        int[] pivotRows = IntStream.range(0, pivots)
                .map(pivot -> members[(int) ((2L * pivot + 1) * members.length / (2L * pivots))])
                .toArray();
        DotProducts products = new DotProducts(table, pivotRows);
        int blocks = (members.length + BLOCK_ROWS - 1) / BLOCK_ROWS;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            float[] scores = new float[pivots];
            int end = Math.min(members.length, (block + 1) * BLOCK_ROWS);
            for (int member = block * BLOCK_ROWS; member < end; member++) {
                products.with(members[member], scores);
                int first = highest(scores);
                nearest[member] = first;
                scores[first] = Float.NEGATIVE_INFINITY;
                second[member] = highest(scores);
            }
        });
    }

    private static int highest(float[] scores) {
        int highest = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[highest]) {
                highest = i;
            }
        }
        return highest;
    }

    /// The rows around each pivot, ascending: those that have it as their nearest or, where `second` is given,
    /// as their second nearest.
    private int[][] groups(int pivots, int[] nearest, int @Nullable [] second) {
        int[] sizes = new int[pivots];
        for (int member = 0; member < members.length; member++) {
            sizes[nearest[member]]++;
            if (second != null) {
                sizes[second[member]]++;
            }
        }
        int[][] groups = new int[pivots][];
        Arrays.setAll(groups, pivot -> new int[sizes[pivot]]);
        Arrays.fill(sizes, 0);
        for (int member = 0; member < members.length; member++) {
            groups[nearest[member]][sizes[nearest[member]]++] = members[member];
            if (second != null) {
                groups[second[member]][sizes[second[member]]++] = members[member];
            }
        }
        return groups;
    }

    /// Rows at even distances where there are too many.
    private static int[] thinned(int[] rows) {
        if (rows.length <= MOST_CANDIDATES) {
            return rows;
        }
        return IntStream.range(0, MOST_CANDIDATES)
                .map(i -> rows[(int) ((long) i * rows.length / MOST_CANDIDATES)])
                .toArray();
    }

    private void fill(float[] means, int[] rows, int[] candidates) {
        if (rows.length == 0) {
            return;
        }
        DotProducts products = new DotProducts(table, candidates);
        int blocks = (rows.length + BLOCK_ROWS - 1) / BLOCK_ROWS;
        // Of one large group the blocks are worth sharing out; of many small ones each is a single block.
        IntStream.range(0, blocks).parallel().forEach(block -> {
            float[] scores = new float[candidates.length];
            int end = Math.min(rows.length, (block + 1) * BLOCK_ROWS);
            for (int i = block * BLOCK_ROWS; i < end; i++) {
                products.with(rows[i], scores);
                int self = Arrays.binarySearch(candidates, rows[i]);
                if (self >= 0) {
                    scores[self] = Float.NEGATIVE_INFINITY;
                }
                means[rows[i]] = meanOfHighest(scores, self >= 0 ? scores.length - 1 : scores.length);
            }
        });
    }

    /// Mean of the `k` highest of so many scores that count.
    private float meanOfHighest(float[] scores, int counting) {
        int count = Math.min(k, counting);
        if (count == 0) {
            return 0;
        }
        // ascending
        float[] highest = new float[count];
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (float score : scores) {
            if (score > highest[0]) {
                int i = 0;
                while (i + 1 < count && highest[i + 1] < score) {
                    highest[i] = highest[i + 1];
                    i++;
                }
                highest[i] = score;
            }
        }
        double sum = 0;
        for (float score : highest) {
            sum += score;
        }
        return (float) (sum / count);
    }

    /// Dot products of one row with many: lanes are rows, so that Java makes vector instructions of plain loops
    /// and every sum keeps its order.
    private static final class DotProducts {

        private final VectorTable table;
        private final int count;

        /// dimension x count
        private final float[][] components;

        DotProducts(VectorTable table, int[] rows) {
            this.table = table;
            count = rows.length;
            components = new float[table.dimension()][count];
            for (int j = 0; j < count; j++) {
                for (int i = 0; i < components.length; i++) {
                    components[i][j] = table.get(rows[j], i);
                }
            }
        }

        /// Writes the dot products with a row into `scores`.
        void with(int row, float[] scores) {
            Arrays.fill(scores, 0);
            int i = 0;
            for (; i <= components.length - 4; i += 4) {
                addFour(i, row, scores);
            }
            for (; i < components.length; i++) {
                float factor = table.get(row, i);
                float[] component = components[i];
                for (int j = 0; j < count; j++) {
                    scores[j] += factor * component[j];
                }
            }
        }

        /// Four components at once, so that the sums are read and written less often.
        private void addFour(int i, int row, float[] scores) {
            float factor0 = table.get(row, i);
            float factor1 = table.get(row, i + 1);
            float factor2 = table.get(row, i + 2);
            float factor3 = table.get(row, i + 3);
            float[] component0 = components[i];
            float[] component1 = components[i + 1];
            float[] component2 = components[i + 2];
            float[] component3 = components[i + 3];
            for (int j = 0; j < count; j++) {
                scores[j] += (factor0 * component0[j] + factor1 * component1[j])
                        + (factor2 * component2[j] + factor3 * component3[j]);
            }
        }
    }
}
