package deejai.mp3tovec;

import deejai.encoder.CompactSettings;
import deejai.mp3tovec.network.Architecture;
import java.util.Locale;

/// The networks that users can have trained, by the names that they give them.
public enum ArchitectureChoice {
    /// small and fast: the network of the model that ships
    COMPACT,
    /// the network of the original Deej-A.I.
    ORIGINAL;

    private static final double COMPACT_DROPOUT = 0.1;

    /// The network with its sizes.
    public Architecture architecture() {
        return switch (this) {
            case COMPACT -> new Architecture.Compact(CompactSettings.DEFAULT, COMPACT_DROPOUT);
            case ORIGINAL -> new Architecture.Original();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
