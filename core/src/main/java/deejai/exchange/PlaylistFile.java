package deejai.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A playlist as a file has it.
///
/// @param title      name that the file gives the playlist, null where it gives none
/// @param entries    in playing order
/// @param turnedDown ids of tracks that a listener does not want in it
public record PlaylistFile(@Nullable String title, List<PlaylistEntry.Written> entries, List<String> turnedDown) {

    public PlaylistFile {
        entries = List.copyOf(entries);
        turnedDown = List.copyOf(turnedDown);
    }

    /// Reads a playlist, by the extension of its name: M3U and M3U8.
    ///
    /// @throws IOException if the file cannot be read, or is of a format that is not read
    public static PlaylistFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".m3u8") || name.endsWith(".m3u")) {
            return M3uFileReader.read(file);
        }
        throw new IOException(file + ": only playlists in the formats M3U and M3U8 can be read");
    }

    /// Whether the file names files by absolute paths.
    public boolean hasAbsolutePaths() {
        return entries.stream()
                .anyMatch(entry -> entry.path() != null
                        && (entry.location().equals(entry.path().toString()) || FileUris.isFileUri(entry.location())));
    }
}
