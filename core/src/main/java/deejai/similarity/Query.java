package deejai.similarity;

import java.util.ArrayList;
import java.util.List;

/// What to look for: one weighted vector per space, in the order of the spaces that are searched. A row scores the
/// sum over the spaces of the dot product of its vector with the query's; a space whose vector is all zero has no
/// say and costs nothing.
public final class Query {

    /// one vector a space, `dimension` of the space floats each
    private final List<float[]> vectors;

    /// for each space, whether its vector is not all zero
    private final boolean[] known;

    private Query(List<float[]> vectors) {
        this.vectors = List.copyOf(vectors);
        known = new boolean[vectors.size()];
        for (int space = 0; space < known.length; space++) {
            for (float component : vectors.get(space)) {
                known[space] |= component != 0;
            }
        }
    }

    /// A query of the given vectors. Their lengths are their weights: they need not be unit vectors.
    ///
    /// @param vectors one a space; copied
    /// @throws IllegalArgumentException if there is none or a component is not finite
    public static Query of(float[]... vectors) {
        if (vectors.length == 0) {
            throw new IllegalArgumentException("vectors must hold one vector per space: none");
        }
        List<float[]> copies = new ArrayList<>();
        for (float[] vector : vectors) {
            for (float component : vector) {
                if (!Float.isFinite(component)) {
                    throw new IllegalArgumentException("vectors must be finite: " + component);
                }
            }
            copies.add(vector.clone());
        }
        return new Query(copies);
    }

    /// Number of spaces.
    public int spaces() {
        return vectors.size();
    }

    /// The vectors for all spaces; the query itself and not a copy.
    List<float[]> vectors() {
        return vectors;
    }

    /// The vector for a space; the query itself and not a copy.
    float[] vector(int space) {
        return vectors.get(space);
    }

    /// True where the query says something about a space.
    boolean has(int space) {
        return known[space];
    }

    /// Checks that this has a vector of the right dimension for each of some spaces.
    ///
    /// @throws IllegalArgumentException if not
    void checkFits(List<VectorTable> spaces) {
        if (spaces() != spaces.size()) {
            throw new IllegalArgumentException(
                    "query must have a vector per space: " + spaces() + " for " + spaces.size());
        }
        for (int space = 0; space < spaces.size(); space++) {
            int dimension = spaces.get(space).dimension();
            if (vector(space).length != dimension) {
                throw new IllegalArgumentException(
                        "query must have the dimension of its space: " + vector(space).length + " for " + dimension);
            }
        }
    }
}
