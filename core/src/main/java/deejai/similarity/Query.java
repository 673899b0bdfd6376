package deejai.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What to look for: one weighted vector per space, in the order of the spaces that are searched. A row scores the
/// sum over the spaces of the dot product of its vector with the query's; a space whose vector is all zero has no
/// say and costs nothing.
public final class Query {

    /// one vector a space, `dimension` of the space floats each
    private final List<float[]> vectors;

    /// for each space, whether its vector is not all zero
    private final boolean[] known;

    /// length of each vector
    private final double[] lengths;

    /// share of the excess of hubs that is taken from their scores, for a space whose vector has length 1
    private final double damping;

    private Query(List<float[]> vectors, double damping) {
        this.vectors = List.copyOf(vectors);
        this.damping = damping;
        known = new boolean[vectors.size()];
        lengths = new double[vectors.size()];
        for (int space = 0; space < known.length; space++) {
            double squares = 0;
            for (float component : vectors.get(space)) {
                known[space] |= component != 0;
                squares += (double) component * component;
            }
            lengths[space] = Math.sqrt(squares);
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
        return new Query(copies, 0);
    }

    /// This query with hubs held back.
    ///
    /// @param strength 0 for not at all, 1 for as much as they stand out ([HubDamping])
    /// @throws IllegalArgumentException if the strength is not 0 to 1
    public Query damped(double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be 0 to 1: " + strength);
        }
        return new Query(vectors, strength);
    }

    /// Number of spaces.
    public int spaces() {
        return vectors.size();
    }

    /// What the components of a row ([SearchSpaces#components()]) are multiplied with.
    float[] factors() {
        float[] factors =
                new float[vectors.stream().mapToInt(vector -> vector.length + 1).sum()];
        int at = 0;
        for (int space = 0; space < vectors.size(); space++) {
            float[] ofSpace = factors(space);
            System.arraycopy(ofSpace, 0, factors, at, ofSpace.length);
            at += ofSpace.length;
        }
        return factors;
    }

    /// What the components of a row in one space are multiplied with: the vector, and what its excess costs.
    float[] factors(int space) {
        float[] vector = vectors.get(space);
        float[] factors = Arrays.copyOf(vector, vector.length + 1);
        factors[vector.length] = (float) -penalty(space);
        return factors;
    }

    /// What a row's excess as a hub costs it in a space.
    double penalty(int space) {
        return damping == 0 ? 0 : damping * length(space);
    }

    /// Length of the vector for a space.
    double length(int space) {
        return lengths[space];
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
    void checkFits(SearchSpaces searched) {
        List<VectorTable> spaces = searched.tables();
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
