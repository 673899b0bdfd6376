package deejai.snapshot;

import java.io.IOException;
import java.nio.file.Path;

/// Hears of what opening a snapshot takes.
public interface SnapshotListener {

    /// Hears nothing.
    SnapshotListener NONE = new SnapshotListener() {};

    /// A snapshot is made, since there is none or it is stale.
    ///
    /// @param tracks number of tracks of the library
    default void building(int tracks) {}

    /// The snapshot could not be written, as where the folder is read-only or the disk full. One is made
    /// somewhere else, and has to be made again the next time.
    default void notKept(Path file, IOException reason) {}
}
