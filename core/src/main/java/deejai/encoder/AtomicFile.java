package deejai.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Files that others see complete or not at all.
final class AtomicFile {

    /// Makes the file that it is given, which does not exist yet.
    interface Content {
        void writeTo(Path temporary) throws IOException;
    }

    private AtomicFile() {}

    /// Writes a file beside its place, then moves it there, in place of what was there. The folder is made where it is
    /// missing.
    static void write(Path file, Content content) throws IOException {
        Path place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path temporary = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            content.writeTo(temporary);
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
