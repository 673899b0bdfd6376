package deejai.encoder;

/// Mean and standard deviation of numbers, in the order in which they come.
final class Moments {

    private long count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    double mean() {
        return sum / count;
    }

    double deviation() {
        double mean = mean();
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }
}
