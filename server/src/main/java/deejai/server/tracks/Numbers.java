package deejai.server.tracks;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Numbers as JSON has them.
public final class Numbers {

    private static final double MICRO = 1e6;

    private Numbers() {}

    /// A similarity or a distance to six places, which is more than vectors of 32-bit floats know; null where there
    /// is none, so that JSON leaves it out.
    public static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Math.round(value.getAsDouble() * MICRO) / MICRO : null;
    }
}
