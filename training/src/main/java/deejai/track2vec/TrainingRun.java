package deejai.track2vec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to go about training.
///
/// @param threads    threads to use, at least 1
/// @param checkpoint file to keep the state in after every epoch, and to resume from if it exists; null for none
/// @param listener   is told of every epoch
public record TrainingRun(int threads, @Nullable Path checkpoint, TrainingListener listener) {

    /// Checks the number of threads.
    public TrainingRun {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
    }

    /// A run that nobody watches, without checkpoints.
    public static TrainingRun quiet(int threads) {
        return new TrainingRun(threads, null, epoch -> {});
    }
}
