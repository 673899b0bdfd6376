package deejai.similarity;

import java.util.Comparator;

/// A row that a query found, and how well it fits.
///
/// @param row   index of the row in the tables that were searched
/// @param score sum of the dot products over all spaces; the higher, the nearer
public record Neighbour(int row, float score) {

    /// Nearest first; of equal scores the lower row first.
    public static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::score).reversed().thenComparingInt(Neighbour::row);
}
