package deejai.evaluation;

/// A mean in the making.
final class Mean {

    private double sum;
    private long count;

    void add(double value) {
        sum += value;
        count++;
    }

    long count() {
        return count;
    }

    /// The mean, 0 of nothing.
    double value() {
        return count == 0 ? 0 : sum / count;
    }
}
