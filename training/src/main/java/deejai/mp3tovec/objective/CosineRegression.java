package deejai.mp3tovec.objective;

import deejai.slices.SliceSet;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The objective of the original: every slice of a track shall have the direction of a given vector, its co-listening
/// vector. The loss is 1 minus the mean cosine similarity.
///
/// @param targets   the vectors
/// @param dimension floats in each of them, as in an embedding
public record CosineRegression(Targets targets, int dimension) implements Objective {

    /// A vector for each track.
    @FunctionalInterface
    public interface Targets {
        /// The vector of a track, of any length, or null where there is none; slices of such tracks do not count.
        ///
        /// @param track index in the [SliceSet]
        float @Nullable [] of(int track);
    }

    /// Checks the arguments.
    public CosineRegression {
        Objects.requireNonNull(targets, "targets");
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
    }

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public String identity(int tracks) {
        long hash = 0;
        for (int track = 0; track < tracks; track++) {
            hash = 31 * hash + Arrays.hashCode(targets.of(track));
        }
        return name() + " " + hash;
    }

    /// @return unit vectors [batch, dimension]; zeros where there is no target
    @Override
    public float[] target(SliceSet slices, List<Place> batch) {
        float[] rows = new float[batch.size() * dimension];
        for (int i = 0; i < batch.size(); i++) {
            float[] vector = targets.of(batch.get(i).track());
            if (vector == null) {
                continue;
            }
            if (vector.length != dimension) {
                throw new IllegalArgumentException("targets must have " + dimension + " floats: " + vector.length);
            }
            System.arraycopy(vector, 0, rows, i * dimension, dimension);
            UnitRows.normalise(rows, i * dimension, dimension);
        }
        return rows;
    }
}
