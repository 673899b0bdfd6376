package deejai.mp3tovec;

import deejai.slices.AugmentationSettings;
import deejai.slices.SliceAugmentation;
import java.util.Locale;

/// How much slices are varied before they are learned from, by the names that users give it.
public enum AugmentationChoice {
    /// not at all
    NONE,
    /// as recordings and their playing vary
    LIGHT;

    SliceVariation variation() {
        return switch (this) {
            case NONE -> SliceVariation.NONE;
            case LIGHT -> SliceAugmentation.of(AugmentationSettings.LIGHT)::apply;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
