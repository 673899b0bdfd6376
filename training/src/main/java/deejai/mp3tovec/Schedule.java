package deejai.mp3tovec;

/// How long and how fast to learn: the learning rate rises in a straight line, then falls along half a cosine to 0
/// (Loshchilov and Hutter 2017, arXiv 1608.03983).
///
/// @param steps        batches to learn from, at least 1
/// @param warmUp       steps until the learning rate is reached, at least 0 and below `steps`
/// @param learningRate the greatest, above 0
/// @param weightDecay  share of each weight that is lost in a step, times the learning rate; at least 0
public record Schedule(int steps, int warmUp, double learningRate, double weightDecay) {

    /// Checks the ranges.
    public Schedule {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be positive: " + steps);
        }
        if (warmUp < 0 || warmUp >= steps) {
            throw new IllegalArgumentException("warmUp must be at least 0 and below " + steps + ": " + warmUp);
        }
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException("learningRate must be above 0: " + learningRate);
        }
        if (!(weightDecay >= 0)) {
            throw new IllegalArgumentException("weightDecay must be at least 0: " + weightDecay);
        }
    }

    /// The learning rate of a step.
    ///
    /// @param step from 1
    double learningRate(int step) {
        if (step <= warmUp) {
            return learningRate * step / warmUp;
        }
        double done = (double) (step - 1 - warmUp) / (steps - warmUp);
        return learningRate * 0.5 * (1 + Math.cos(Math.PI * done));
    }
}
