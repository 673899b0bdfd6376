package deejai.mp3tovec;

import deejai.mp3tovec.network.Architecture;
import deejai.mp3tovec.objective.WeightedObjective;
import java.util.List;
import java.util.Objects;

/// Everything that decides on what is learned, beside the slices.
///
/// @param architecture the network
/// @param objectives   what to learn, at least one
/// @param batches      what a batch is made of
/// @param schedule     how long and how fast
/// @param validation   what to try it on
/// @param randomSeed   seed of all chance
public record TrainingSettings(
        Architecture architecture,
        List<WeightedObjective> objectives,
        BatchSettings batches,
        Schedule schedule,
        Validation validation,
        long randomSeed) {

    /// Copies the objectives and checks that there are some.
    public TrainingSettings {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(batches, "batches");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(validation, "validation");
        objectives = List.copyOf(objectives);
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("objectives must not be empty");
        }
    }
}
