package deejai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder for what is heard of tracks: one that the user named, or a temporary one that is deleted in the end.
///
/// @param path      exists
/// @param temporary whether it is deleted
record FeatureFolder(Path path, boolean temporary) implements AutoCloseable {

    /// @param named null for a temporary one
    static FeatureFolder of(@Nullable Path named) throws IOException {
        return named == null
                ? new FeatureFolder(Files.createTempDirectory("deejai-features"), true)
                : new FeatureFolder(Files.createDirectories(named), false);
    }

    @Override
    public void close() throws IOException {
        if (!temporary) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(path)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
