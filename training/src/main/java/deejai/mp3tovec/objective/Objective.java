package deejai.mp3tovec.objective;

import deejai.slices.SliceSet;
import java.util.List;

/// Something to learn: what it wants of the embeddings of a batch.
public sealed interface Objective permits CosineRegression, Contrastive, Distillation {

    /// A slice by its place in a [SliceSet].
    ///
    /// @param track index of the track
    /// @param slice of that track
    record Place(int track, int slice) {}

    /// What it is called where losses are shown.
    String name();

    /// A text that differs where something else is learned, for checkpoints.
    ///
    /// @param tracks number of tracks in the [SliceSet]
    String identity(int tracks);

    /// What is wanted of the embeddings of some slices: one row for each, of the objective's own width.
    ///
    /// Depends on nothing but the arguments, so that it can be made ahead in another thread.
    ///
    /// @return row-major, one row for each place
    float[] target(SliceSet slices, List<Place> batch);
}
