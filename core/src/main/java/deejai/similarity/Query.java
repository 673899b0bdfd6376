package deejai.similarity;

import java.util.ArrayList;
import java.util.List;

/// What to look for: one weighted vector per space, in the order of the spaces that are searched. A row scores the
/// sum over the spaces of the dot product of its vector with the query's; a space whose vector is all zero has no
/// say and costs nothing.
public final class Query {

    /// one vector a space, `dimension` of the space floats each
    private final List<float[]> vectors;

    private Query(List<float[]> vectors) {
        this.vectors = vectors;
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

    /// The vector for a space; the query itself and not a copy.
    float[] vector(int space) {
        return vectors.get(space);
    }

    /// True where the query says something about a space.
    boolean has(int space) {
        for (float component : vectors.get(space)) {
            if (component != 0) {
                return true;
            }
        }
        return false;
    }
}
