package deejai.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of a playlist read from an M3U or M3U8 file. [PlaylistFile] tells more: the places of what is no
/// file, and what the playlist says of its entries.
///
/// @param title   name that the file gives the playlist, null where it gives none
/// @param paths   absolute paths of the entries in playing order; whether there are such files is not looked at
/// @param unknown entries that name no file of this system (streams, drives of another system), as they are
///                written
public record M3uPlaylist(@Nullable String title, List<Path> paths, List<String> unknown) {

    public M3uPlaylist {
        paths = List.copyOf(paths);
        unknown = List.copyOf(unknown);
    }

    /// Reads a file: UTF-8 with or without a byte order mark, or else Latin-1; any line ends; absolute paths,
    /// paths relative to the file, `file:` URIs, and backslashes between folders as Windows programs write them.
    ///
    /// @throws IOException if the file cannot be read
    public static M3uPlaylist read(Path file) throws IOException {
        PlaylistFile playlist = M3uFileReader.read(file);
        List<Path> paths = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (PlaylistEntry.Written entry : playlist.entries()) {
            Path path = entry.path();
            if (path == null) {
                unknown.add(entry.location());
            } else {
                paths.add(path);
            }
        }
        return new M3uPlaylist(playlist.title(), paths, unknown);
    }
}
