package deejai.mp3tovec;

import java.util.Locale;

/// What an encoder can learn, by the names that users give it.
public enum ObjectiveChoice {
    /// the direction of co-listening vectors: [deejai.mp3tovec.objective.CosineRegression]
    COSINE,
    /// that slices of one track belong together: [deejai.mp3tovec.objective.Contrastive]
    CONTRASTIVE,
    /// the similarities that descriptors find: [deejai.mp3tovec.objective.Distillation]
    DISTILLATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
