package deejai.mp3tovec.objective;

/// Rows of length 1, in one array.
final class UnitRows {

    private UnitRows() {}

    /// Scales a row to length 1; zeros stay.
    static void normalise(float[] rows, int from, int length) {
        double squares = 0;
        for (int i = from; i < from + length; i++) {
            squares += (double) rows[i] * rows[i];
        }
        if (squares == 0) {
            return;
        }
        double scale = 1 / Math.sqrt(squares);
        for (int i = from; i < from + length; i++) {
            rows[i] = (float) (rows[i] * scale);
        }
    }

    /// Cosine similarity of each pair of unit rows.
    ///
    /// @return count x count
    static float[] similarities(float[] rows, int count) {
        int length = rows.length / count;
        float[] similarities = new float[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < length; k++) {
                    sum += (double) rows[i * length + k] * rows[j * length + k];
                }
                similarities[i * count + j] = (float) sum;
                similarities[j * count + i] = (float) sum;
            }
        }
        return similarities;
    }
}
