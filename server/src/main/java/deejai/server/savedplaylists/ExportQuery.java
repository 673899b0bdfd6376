package deejai.server.savedplaylists;

import deejai.exchange.PlaylistFormat;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a playlist is to be exported.
///
/// @param format     `m3u8`, `xspf` or `jspf`
/// @param relativeTo absolute path of a folder; null for absolute paths
record ExportQuery(
        @Parameter(description = "Format of the file; m3u8 if left out")
        @Schema(allowableValues = {"m3u8", "xspf", "jspf"})
        @Nullable
        String format,

        @Parameter(
                description = "Folder that the file will lie in, for paths relative to it; absolute paths if left out",
                example = "/music")
        @Nullable
        String relativeTo) {

    private static final int LONGEST_PATH = 4_096;

    PlaylistFormat playlistFormat() {
        return format == null ? PlaylistFormat.M3U8 : PlaylistFormat.parse(format);
    }

    /// The folder to write paths relative to; null for absolute ones.
    @Nullable
    Path folder() {
        if (relativeTo == null) {
            return null;
        }
        if (relativeTo.length() > LONGEST_PATH) {
            throw new IllegalArgumentException(
                    "relativeTo must have at most " + LONGEST_PATH + " characters: " + relativeTo.length());
        }
        Path folder = Path.of(relativeTo); // InvalidPathException is an IllegalArgumentException, and says it well
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("relativeTo must be an absolute path: " + relativeTo);
        }
        return folder;
    }
}
