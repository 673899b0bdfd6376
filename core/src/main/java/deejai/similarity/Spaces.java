package deejai.similarity;

import java.util.List;

/// What the searches ask of their arguments.
final class Spaces {

    private Spaces() {}

    /// The same spaces, if a search can be made of them.
    ///
    /// @throws IllegalArgumentException if there is none or they differ in their number of rows
    static List<VectorTable> checked(List<VectorTable> spaces) {
        if (spaces.isEmpty()) {
            throw new IllegalArgumentException("spaces must hold at least one table: none");
        }
        for (VectorTable space : spaces) {
            if (space.rows() != spaces.getFirst().rows()) {
                throw new IllegalArgumentException(
                        "spaces must have the same rows: " + spaces.getFirst().rows() + " and " + space.rows());
            }
        }
        return spaces;
    }

    /// As many neighbours as there can be of the `k` asked for.
    ///
    /// @throws IllegalArgumentException if `k` is negative
    static int capacity(int k, int rows) {
        if (k < 0) {
            throw new IllegalArgumentException("k must be at least 0: " + k);
        }
        return Math.min(k, rows);
    }
}
