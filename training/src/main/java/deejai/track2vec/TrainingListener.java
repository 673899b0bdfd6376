package deejai.track2vec;

/// Watches training and may end it.
@FunctionalInterface
public interface TrainingListener {

    /// What an epoch came to.
    ///
    /// @param number          number of the epoch that is done, from 1
    /// @param of              epochs in all
    /// @param loss            mean loss of a prediction, in nats; smaller is better, comparable within a run
    /// @param tokensPerSecond entries of playlists learned from, per second of wall-clock time
    record Epoch(int number, int of, double loss, double tokensPerSecond) {}

    /// An epoch is done.
    void epochDone(Epoch epoch);

    /// True if training is to end now. What an unfinished epoch changed is not kept.
    default boolean isStopped() {
        return false;
    }
}
