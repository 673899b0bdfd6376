package deejai.server.accounts;

import org.jspecify.annotations.Nullable;

/// What a JSON document must say.
final class Given {

    private Given() {}

    /// Fails if a property is missing.
    static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given");
        }
    }
}
