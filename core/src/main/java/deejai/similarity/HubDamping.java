package deejai.similarity;

import java.util.Arrays;

/// Holds hubs back: rows that are among the nearest of very many others, and so come back in every playlist
/// (Radovanović, Nanopoulos and Ivanović: "Hubs in Space", JMLR 11, 2010).
///
/// Follows cross-domain similarity local scaling (Conneau and others: "Word Translation Without Parallel Data",
/// ICLR 2018), which takes from the score of a row its mean similarity `r` to its own nearest neighbours, a
/// constant a row:
///
///     excess(row) = max(0, r(row) - mean of r over all rows)
///     damped score = query . row - strength * length of the query * excess(row)
///
/// Ours differs in that only rows that lie closer to others than the mean row are held back, and none is pushed
/// forward: without that, tracks that are like nothing else turn up everywhere. An all-zero row has no excess.
///
/// What is taken away is linear in the query's length, so it is searched for as one more component: a row's excess,
/// and minus the query's length times the strength ([Query#damped]).
///
/// Immutable; safe for use by several threads.
public final class HubDamping {

    /// The strength that is worth its price on sound vectors: on real music the commonest track of playlists
    /// comes a third to a half less often, and steps grow by 12 to 18 % (docs/EVALUATION.md).
    public static final double DEFAULT_STRENGTH = 0.5;

    /// Neighbours whose mean similarity is taken, as in the paper.
    static final int NEIGHBOURS = 10;

    /// With fewer vectors the nearest ten are no neighbourhood but much of the table, and nothing is damped.
    static final int FEWEST_VECTORS = 50;

    /// max(0, r - mean r) of each row, 0..2
    private final float[] excess;

    private HubDamping(float[] excess) {
        this.excess = excess;
    }

    /// Measures a table. Takes time in proportion to rows^1.5 x dimension, on all
    /// processors; the same floats on every machine. Tables of fewer than 50 vectors are not damped.
    public static HubDamping of(VectorTable table) {
        float[] similarity = NeighbourSimilarity.means(table, NEIGHBOURS);
        double sum = 0;
        int vectors = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.has(row)) {
                sum += similarity[row];
                vectors++;
            }
        }
        if (vectors < FEWEST_VECTORS) {
            return none(table.rows());
        }
        double mean = sum / vectors;
        float[] excess = new float[table.rows()];
        for (int row = 0; row < excess.length; row++) {
            excess[row] = table.has(row) ? (float) Math.max(0, similarity[row] - mean) : 0;
        }
        return new HubDamping(excess);
    }

    /// Damping that was measured before.
    ///
    /// @param excess what [#excess] told of each row, 0..2; copied
    /// @throws IllegalArgumentException if a value is out of its range
    public static HubDamping ofExcess(float[] excess) {
        for (float value : excess) {
            if (!(value >= 0 && value <= 2)) {
                throw new IllegalArgumentException("excess must be 0 to 2: " + value);
            }
        }
        return new HubDamping(excess.clone());
    }

    /// No damping of so many rows.
    public static HubDamping none(int rows) {
        return new HubDamping(new float[rows]);
    }

    /// Number of rows.
    public int rows() {
        return excess.length;
    }

    /// How much nearer a row is to its neighbours than the mean row is to its own, 0 where it is not: 0..2.
    public float excess(int row) {
        return excess[row];
    }

    /// True where at least one row is held back.
    public boolean isActive() {
        for (float value : excess) {
            if (value > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HubDamping damping && Arrays.equals(excess, damping.excess);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(excess);
    }
}
