package deejai.mp3tovec.objective;

import java.util.Objects;

/// One of several things to learn at a time.
///
/// @param objective what
/// @param weight    of its loss in the sum of all, above 0
public record WeightedObjective(Objective objective, double weight) {

    /// Checks the range.
    public WeightedObjective {
        Objects.requireNonNull(objective, "objective");
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight must be above 0: " + weight);
        }
    }
}
