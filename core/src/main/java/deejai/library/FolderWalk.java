package deejai.library;

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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the audio files in folders and all folders below, links followed. Hidden files and folders are left out.
final class FolderWalk {

    /// An audio file as it is on disk.
    record FoundFile(Path path, long sizeBytes, long modifiedMillis) {}

    private final SortedMap<Path, FoundFile> files = new TreeMap<>();
    private final SortedMap<Path, String> unreadable = new TreeMap<>();

    private final MusicFiles music;

    private FolderWalk(MusicFiles music) {
        this.music = music;
    }

    /// Walks through folders; a path that is an audio file is taken too.
    ///
    /// @param roots absolute paths
    /// @param music decides which files are taken
    /// @throws IOException if a root cannot be read; what cannot be read below is in [#unreadable()]
    static FolderWalk of(Iterable<Path> roots, MusicFiles music) throws IOException {
        FolderWalk walk = new FolderWalk(music);
        for (Path root : roots) {
            walk.walk(root);
        }
        return walk;
    }

    /// The audio files by path.
    Map<Path, FoundFile> files() {
        return files;
    }

    /// Files and folders that could not be read, with the reason.
    Map<Path, String> unreadable() {
        return unreadable;
    }

    private void walk(Path root) throws IOException {
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && music.isMusic(file, attributes)) {
                            long modified = attributes.lastModifiedTime().toMillis();
                            files.put(file, new FoundFile(file, attributes.size(), modified));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (file.equals(root)) {
                            throw failure;
                        }
                        // A link back to a folder above adds nothing that is not found anyway.
                        boolean loop = failure instanceof FileSystemLoopException;
                        if (!loop && (Files.isDirectory(file) || AudioFormats.isAudio(file))) {
                            unreadable.put(
                                    file,
                                    "cannot be read: " + failure.getClass().getSimpleName());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                        if (failure != null) {
                            unreadable.put(folder, "cannot be read to the end: " + failure.getMessage());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private boolean isHidden(Path folder) {
                        Path name = folder.getFileName();
                        return !folder.equals(root)
                                && name != null
                                && name.toString().startsWith(".");
                    }
                });
    }
}
