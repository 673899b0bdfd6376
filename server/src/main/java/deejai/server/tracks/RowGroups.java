package deejai.server.tracks;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Rows of a catalogue by the numbers of what they belong to, such as albums. A row may belong to several, or none.
final class RowGroups {

    /// groups + 1 positions in `rows`
    private final int[] starts;

    /// those of group 0, ascending, then those of group 1, ...
    private final int[] rows;

    private RowGroups(int[] starts, int[] rows) {
        this.starts = starts;
        this.rows = rows;
    }

    /// Groups rows.
    ///
    /// @param groups  number of groups
    /// @param size    number of rows
    /// @param numbers groups of a row, each 0 to groups - 1
    static RowGroups of(int groups, int size, IntFunction<IntStream> numbers) {
        int[] starts = new int[groups + 1];
        for (int row = 0; row < size; row++) {
            numbers.apply(row).forEach(group -> starts[group + 1]++);
        }
        for (int group = 0; group < groups; group++) {
            starts[group + 1] += starts[group];
        }
        int[] rows = new int[starts[groups]];
        int[] next = starts.clone();
        for (int row = 0; row < size; row++) {
            int current = row;
            numbers.apply(row).forEach(group -> rows[next[group]++] = current);
        }
        return new RowGroups(starts, rows);
    }

    /// Number of groups.
    int count() {
        return starts.length - 1;
    }

    /// Number of rows in a group.
    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /// First row of a group that is not empty.
    int first(int group) {
        return rows[starts[group]];
    }

    /// The rows of a group, ascending.
    IntStream of(int group) {
        return IntStream.range(starts[group], starts[group + 1]).map(i -> rows[i]);
    }
}
