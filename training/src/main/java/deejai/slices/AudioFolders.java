package deejai.slices;

import deejai.audio.AudioFormats;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;

/// Finds audio files, by their names, in folders and all folders below; links are followed, what is hidden is
/// left out, as a scan of a library leaves it out.
public final class AudioFolders {

    /// An audio file.
    ///
    /// @param root absolute path of the folder that it was found in
    /// @param path absolute path of the file
    public record FoundFile(Path root, Path path) {

        /// The path below the root.
        public Path below() {
            return root.relativize(path);
        }

        /// The collection it belongs to: the first folder below the root, or the root's name.
        public String collection() {
            Path below = below();
            Path folder = below.getNameCount() > 1 ? below.getName(0) : root.getFileName();
            return folder == null ? "" : folder.toString();
        }
    }

    private AudioFolders() {}

    /// The files, by path.
    ///
    /// @param unreadable is told of every file and folder that cannot be read, with the reason
    /// @throws IOException if a root cannot be read
    public static List<FoundFile> files(List<Path> roots, BiConsumer<Path, String> unreadable) throws IOException {
        List<FoundFile> files = new ArrayList<>();
        for (Path given : roots) {
            Path root = given.toAbsolutePath().normalize();
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                            boolean hidden = !folder.equals(root)
                                    && String.valueOf(folder.getFileName()).startsWith(".");
                            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && AudioFormats.isAudio(file)) {
                                files.add(new FoundFile(root, file));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                            if (file.equals(root)) {
                                throw failure;
                            }
                            // A link back to a folder above adds nothing that is not found anyway.
                            if (!(failure instanceof FileSystemLoopException)) {
                                unreadable.accept(
                                        file,
                                        "cannot be read: " + failure.getClass().getSimpleName());
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        files.sort(Comparator.comparing(FoundFile::path));
        return files;
    }
}
