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
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds what is named like audio in folders and all folders below, links followed.
final class AudioFolders {

    private final SortedMap<Path, String> collections = new TreeMap<>();
    private final SortedMap<Path, String> unreadable = new TreeMap<>();

    private AudioFolders() {}

    /// Walks through folders. A file below several belongs to the first.
    ///
    /// @throws IOException if one of them cannot be read; what cannot be read below is in [#unreadable()]
    static AudioFolders of(List<Path> roots) throws IOException {
        AudioFolders found = new AudioFolders();
        for (Path root : roots) {
            found.walk(root.toAbsolutePath().normalize());
        }
        return found;
    }

    /// The collection of each audio file: the first folder below the root, or the root's name.
    SortedMap<Path, String> collections() {
        return collections;
    }

    /// Files and folders that could not be read, with the reason.
    SortedMap<Path, String> unreadable() {
        return unreadable;
    }

    private void walk(Path root) throws IOException {
        EnumSet<FileVisitOption> options = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(root, options, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && AudioFormats.isAudio(file)) {
                    collections.putIfAbsent(file, collection(root, file));
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
                    unreadable.put(file, "cannot be read: " + failure.getClass().getSimpleName());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String collection(Path root, Path file) {
        Path below = root.relativize(file);
        Path folder = below.getNameCount() > 1 ? below.getName(0) : root.getFileName();
        return folder == null ? "" : folder.toString();
    }
}
