package deejai.evaluation;

/// Features of one track, as many rows as its [TrackFeatures] make. Immutable, but for the arrays it is made of.
public final class FeatureRows {

    private final int dimension;

    /// rows x dimension, row-major
    private final float[] values;

    /// @param dimension floats in a row
    /// @param values    rows x dimension, row-major; not copied
    public FeatureRows(int dimension, float[] values) {
        if (dimension < 1 || values.length % dimension != 0) {
            throw new IllegalArgumentException(
                    "values must be whole rows of " + dimension + " floats: " + values.length);
        }
        this.dimension = dimension;
        this.values = values;
    }

    /// Floats in a row.
    public int dimension() {
        return dimension;
    }

    /// Number of rows.
    public int rows() {
        return values.length / dimension;
    }

    /// The rows, one after the other; not a copy.
    public float[] values() {
        return values;
    }
}
