package deejai.mp3tovec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where sound to learn from is from, and under which licence.
///
/// @param name    of the source, for people
/// @param url     where it is described, if anywhere
/// @param licence SPDX identifier or text
/// @param tracks  number of its tracks, if known
/// @param hours   their length, if known
/// @param note    anything else
public record DataSource(
        String name,
        @Nullable String url,
        String licence,
        @Nullable Integer tracks,
        @Nullable Double hours,
        @Nullable String note) {

    /// Checks that there is a name and a licence.
    public DataSource {
        requireText("name", name);
        requireText("licence", licence);
    }

    private static void requireText(String field, String text) {
        // From a file, so null in spite of the types.
        if (Objects.requireNonNullElse(text, "").isBlank()) {
            throw new IllegalArgumentException(field + " of a source must not be empty");
        }
    }
}
