package deejai.slices;

import java.nio.file.Path;

/// What became of a file when a cache was built.
public sealed interface FileOutcome {

    /// The file.
    Path path();

    /// It is in the cache now.
    ///
    /// @param slices number of slices kept
    record Done(Path path, int slices) implements FileOutcome {}

    /// Its sound was in the cache already.
    record AlreadyThere(Path path) implements FileOutcome {}

    /// It holds the same sound as another file, which stands for both.
    ///
    /// @param other the first of them by path
    record SameAs(Path path, Path other) implements FileOutcome {}

    /// It is left out.
    ///
    /// @param reason in words that a listener understands
    record Skipped(Path path, String reason) implements FileOutcome {}
}
