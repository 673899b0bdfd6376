package deejai.exchange;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A playlist read from an M3U or M3U8 file.
///
/// @param title   name that the file gives the playlist, null where it gives none
/// @param paths   absolute paths of the entries in playing order; whether there are such files is not looked at
/// @param unknown entries that name no file of this system (streams, drives of another system), as they are written
public record M3uPlaylist(@Nullable String title, List<Path> paths, List<String> unknown) {

    private static final Pattern FILE_URI = Pattern.compile("(?i)file:/.*");
    private static final Pattern OTHER_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
    private static final Pattern WINDOWS_DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

    public M3uPlaylist {
        paths = List.copyOf(paths);
        unknown = List.copyOf(unknown);
    }

    /// Reads a file: UTF-8 with or without a byte order mark, or else Latin-1; any line ends; absolute paths, paths
    /// relative to the file, `file:` URIs, and backslashes between folders as Windows programs write them.
    ///
    /// @throws IOException if the file cannot be read
    public static M3uPlaylist read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        ListedPlaylist listed;
        try (InputStream in = Files.newInputStream(file)) {
            listed = M3uReader.read(in);
        }
        List<Path> paths = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ListedTrack track : listed.tracks()) {
            String entry = Objects.requireNonNull(track.location());
            Path path = path(entry, folder);
            if (path == null) {
                unknown.add(entry);
            } else {
                paths.add(path);
            }
        }
        return new M3uPlaylist(listed.title(), paths, unknown);
    }

    private static @Nullable Path path(String entry, @Nullable Path folder) {
        try {
            if (FILE_URI.matcher(entry).matches()) {
                return FileUris.toPath(entry);
            }
            boolean windows = File.separatorChar == '\\';
            if (OTHER_URI.matcher(entry).matches()
                    || (!windows && WINDOWS_DRIVE.matcher(entry).matches())) {
                return null;
            }
            Path path = resolved(entry, folder);
            boolean foreign = !windows && entry.indexOf('\\') >= 0 && !Files.exists(path);
            return foreign ? resolved(entry.replace('\\', '/'), folder) : path;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Path resolved(String entry, @Nullable Path folder) {
        Path path = Path.of(entry);
        return (folder == null ? path : folder.resolve(path)).normalize();
    }
}
