package deejai.track2vec;

/// Rows of unit length.
final class UnitRows {

    private UnitRows() {}

    /// Scales every row to unit length; a row of zeros stays.
    static void scale(float[] rows, int dimension) {
        for (int from = 0; from < rows.length; from += dimension) {
            scale(rows, from, dimension);
        }
    }

    /// Scales one row to unit length; a row of zeros stays.
    ///
    /// @return the length it had
    static double scale(float[] rows, int from, int dimension) {
        double squares = 0;
        for (int i = from; i < from + dimension; i++) {
            squares += (double) rows[i] * rows[i];
        }
        double length = Math.sqrt(squares);
        if (length > 0) {
            float scale = (float) (1 / length);
            for (int i = from; i < from + dimension; i++) {
                rows[i] *= scale;
            }
        }
        return length;
    }
}
