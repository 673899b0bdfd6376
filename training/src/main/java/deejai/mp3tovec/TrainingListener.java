package deejai.mp3tovec;

import java.util.SortedMap;

/// Watches training and may end it.
public interface TrainingListener {

    /// What a step came to.
    ///
    /// @param step            that is done, from 1
    /// @param of              steps in all, unless training ends early
    /// @param loss            weighted sum of the losses
    /// @param losses          by the name of the objective, not weighted
    /// @param slicesPerSecond since training began or went on
    /// @param secondsLeft     until the last step, at that speed
    record Step(
            int step,
            int of,
            double loss,
            SortedMap<String, Double> losses,
            double slicesPerSecond,
            double secondsLeft) {}

    /// A step is done.
    void stepDone(Step step);

    /// The network was tried on tracks that it does not learn from.
    ///
    /// @param best true if it was better than ever
    void validated(Measurement measurement, boolean best);

    /// True if training is to end now; it can go on from its checkpoint.
    default boolean isStopped() {
        return false;
    }
}
