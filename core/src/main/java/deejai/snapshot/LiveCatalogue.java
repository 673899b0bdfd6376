package deejai.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The catalogue of a library that changes while playlists are made, as on a server: it follows the file of the
/// snapshot, whichever process makes it anew. Readers take what is current and keep it for as long as they need;
/// they never wait. What they took stays whole when it is replaced, and its memory is given back when the last of
/// them is done.
///
/// Safe for use by several threads.
public final class LiveCatalogue {

    private final Path file;
    private @Nullable Seen seen;
    private volatile @Nullable LibrarySnapshot snapshot;

    /// A catalogue that follows `file`, which may not be there yet; empty until the first [#reload].
    public LiveCatalogue(Path file) {
        this.file = file;
    }

    /// What tells a file from the one that replaced it. On most systems the key alone does (it is the number of
    /// the inode), but numbers come again.
    private record Seen(@Nullable Object key, long modifiedMillis, long sizeBytes) {}

    /// The snapshot that was current a moment ago. A request takes it once and uses it throughout: the rows of
    /// two snapshots do not fit each other. Empty as long as there has been none.
    public Optional<LibrarySnapshot> current() {
        return Optional.ofNullable(snapshot);
    }

    /// Takes over the snapshot that lies in the file now, if it is another than the last time. Those who make
    /// playlists meanwhile go on with what was current. A file that is gone or damaged leaves everything as it
    /// was.
    ///
    /// @return true if another snapshot is current now
    public synchronized boolean reload() {
        Seen now = look();
        if (now == null || now.equals(seen)) {
            return false;
        }
        // What is opened may be newer than what was looked at; then the next reload opens it once more.
        seen = now;
        Optional<LibrarySnapshot> opened = LibrarySnapshot.stored(file);
        opened.ifPresent(found -> snapshot = found);
        return opened.isPresent();
    }

    private @Nullable Seen look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.fileKey(), attributes.lastModifiedTime().toMillis(), attributes.size());
        } catch (IOException e) {
            return null; // not made yet
        }
    }
}
