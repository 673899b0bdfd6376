package deejai.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Writes files so that nobody ever reads half of one, whatever happens on the way.
public final class AtomicFile {

    /// Makes a file.
    @FunctionalInterface
    public interface Content {
        /// Makes the file `temporary`, which does not exist yet.
        void writeTo(Path temporary) throws IOException;
    }

    private AtomicFile() {}

    /// Writes a file of another name in the same folder, which must exist, then gives it the name of `file`, in place
    /// of
    /// what was there. A symbolic link stays, and what it points to is replaced.
    ///
    /// @throws IOException if that fails; what was there is as it was
    public static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            content.writeTo(temporary);
            replace(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Writes a text in UTF-8.
    ///
    /// @throws IOException if that fails; what was there is as it was
    public static void writeText(Path file, String text) throws IOException {
        write(file, temporary -> Files.writeString(temporary, text));
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
