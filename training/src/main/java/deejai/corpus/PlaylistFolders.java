package deejai.corpus;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the playlists among the files of music folders, by their names alone: music need not be opened.
public final class PlaylistFolders {

    private static final Pattern PLAYLIST =
            Pattern.compile(".*\\.(?:m3u8?|xspf|jspf)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PlaylistFolders() {}

    /// The playlist files in folders and all folders below, links followed, in the order of their names. Hidden files
    /// and folders are left out, and what is not there or cannot be read.
    public static List<Path> files(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                walk(folder, files);
            }
        }
        return files.stream().distinct().sorted().toList();
    }

    private static void walk(Path root, List<Path> files) throws IOException {
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return !folder.equals(root) && isHidden(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        boolean playlist = PLAYLIST.matcher(name(file)).matches();
                        if (playlist && attributes.isRegularFile() && !isHidden(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE; // a scan tells of what cannot be read
                    }
                });
    }

    private static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
