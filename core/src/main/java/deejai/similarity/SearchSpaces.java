package deejai.similarity;

import java.util.List;

/// The spaces that a search goes over: the same tracks in the same rows of each, and what holds hubs back.
///
/// @param tables   vectors of each space, at least one
/// @param dampings one a space, with the rows of the tables
public record SearchSpaces(List<VectorTable> tables, List<HubDamping> dampings) {

    /// @throws IllegalArgumentException if there is no space, or rows differ
    public SearchSpaces {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("spaces must hold at least one table: none");
        }
        if (dampings.size() != tables.size()) {
            throw new IllegalArgumentException(
                    "dampings must be one a space: " + dampings.size() + " for " + tables.size());
        }
        int rows = tables.getFirst().rows();
        for (int space = 0; space < tables.size(); space++) {
            if (tables.get(space).rows() != rows) {
                throw new IllegalArgumentException("spaces must have the same rows: " + rows + " and "
                        + tables.get(space).rows());
            }
            if (dampings.get(space).rows() != rows) {
                throw new IllegalArgumentException("dampings must have the rows of the spaces: "
                        + dampings.get(space).rows() + " and " + rows);
            }
        }
        tables = List.copyOf(tables);
        dampings = List.copyOf(dampings);
    }

    /// Spaces without hub damping.
    public static SearchSpaces undamped(List<VectorTable> tables) {
        return new SearchSpaces(
                tables,
                tables.stream().map(table -> HubDamping.none(table.rows())).toList());
    }

    /// Number of spaces.
    int count() {
        return tables.size();
    }

    /// Number of rows in each.
    int rows() {
        return tables.getFirst().rows();
    }

    /// Components of a row in all spaces: in each its vector, and its excess as a hub.
    int components() {
        return tables.stream().mapToInt(table -> table.dimension() + 1).sum();
    }

    /// Writes the components of a row one after the other.
    ///
    /// @param components at least [#components()] floats
    void read(int row, float[] components) {
        int at = 0;
        for (int space = 0; space < tables.size(); space++) {
            read(space, row, components, at);
            at += tables.get(space).dimension() + 1;
        }
    }

    /// Writes the components of a row in one space.
    ///
    /// @param at where they go
    void read(int space, int row, float[] components, int at) {
        float[] unit = tables.get(space).vector(row);
        System.arraycopy(unit, 0, components, at, unit.length);
        components[at + unit.length] = dampings.get(space).excess(row);
    }

    /// The score of a row: the same on every machine.
    float score(Query query, int row) {
        double score = 0;
        for (int space = 0; space < tables.size(); space++) {
            if (query.has(space)) {
                score += tables.get(space).dot(query.vector(space), row)
                        - query.penalty(space) * dampings.get(space).excess(row);
            }
        }
        return (float) score;
    }

    /// As many neighbours as there can be of the `k` asked for.
    ///
    /// @throws IllegalArgumentException if `k` is negative
    int capacity(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("k must be at least 0: " + k);
        }
        return Math.min(k, rows());
    }
}
