package deejai.library;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the library knows of an audio file: the track in it, or why it was skipped.
///
/// @param path           absolute path
/// @param sizeBytes      size when it was read
/// @param modifiedMillis time of its last change when it was read, milliseconds since 1970
/// @param trackId        the track in it; null where it was skipped
/// @param skipReason     why it was skipped; null where it was not
public record StoredFile(
        Path path,
        long sizeBytes,
        long modifiedMillis,
        @Nullable String trackId,
        @Nullable String skipReason) {

    public StoredFile {
        Objects.requireNonNull(path, "path");
        if ((trackId == null) == (skipReason == null)) {
            throw new IllegalArgumentException("file must have a track or a skipReason, not both: " + path);
        }
    }

    /// True if the file on disk is still the one that was read.
    public boolean isUnchanged(long sizeNow, long modifiedNow) {
        return sizeBytes == sizeNow && modifiedMillis == modifiedNow;
    }
}
