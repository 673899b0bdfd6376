package deejai.exchange;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A playlist read from an M3U or M3U8 file.
///
/// @param title   name that the file gives the playlist, null where it gives none
/// @param paths   absolute paths of the entries in playing order; whether there are such files is not looked at
/// @param unknown entries that name no file of this system (streams, drives of another system), as they are written
public record M3uPlaylist(@Nullable String title, List<Path> paths, List<String> unknown) {

    private static final String TITLE = "#PLAYLIST:";
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
        String title = null;
        List<Path> paths = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String line : decoded(Files.readAllBytes(file)).lines().toList()) {
            String entry = line.trim();
            if (entry.toUpperCase(Locale.ROOT).startsWith(TITLE)) {
                String text = entry.substring(TITLE.length()).strip();
                title = text.isEmpty() ? title : text;
            } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                Path path = path(entry, folder);
                if (path == null) {
                    unknown.add(entry);
                } else {
                    paths.add(path);
                }
            }
        }
        return new M3uPlaylist(title, paths, unknown);
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Files of the time before M3U8 are in the code page of their system, mostly Latin-1.
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
