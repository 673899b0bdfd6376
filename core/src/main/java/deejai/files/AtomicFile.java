package deejai.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Writes files so that nobody ever reads half of one, whatever happens on the way.
public final class AtomicFile {

    /// Makes a file.
    @FunctionalInterface
    public interface Content {
        /// Makes the file `temporary`, which does not exist yet.
        void writeTo(Path temporary) throws IOException;
    }

    private static final String TEMPORARY_SUFFIX = ".part";

    private AtomicFile() {}

    /// Writes a file of another name in the same folder, which must exist, then gives it the name of `file`, in
    /// place of what was there. A symbolic link stays, and what it points to is replaced.
    ///
    /// @throws IOException if that fails; what was there is as it was
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        Path temporary = target.resolveSibling(temporaryPrefix(target) + UUID.randomUUID() + TEMPORARY_SUFFIX);
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

    /// Deletes what writers of `file` left behind that were killed: files that nobody has written to since
    /// `before`.
    ///
    /// @throws IOException if that fails
    public static void deleteAbandoned(Path file, Instant before) throws IOException {
        Path target = target(file);
        List<Path> temporaries;
        try (Stream<Path> siblings = Files.list(target.resolveSibling("."))) {
            temporaries = siblings.filter(path -> {
                        String name = path.getFileName().toString();
                        return name.startsWith(temporaryPrefix(target)) && name.endsWith(TEMPORARY_SUFFIX);
                    })
                    .toList();
        }
        for (Path temporary : temporaries) {
            if (temporary.toFile().lastModified() < before.toEpochMilli()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /// The file that is replaced: where `file` is a link, what that points to.
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static String temporaryPrefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
