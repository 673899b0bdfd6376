package deejai.exchange;

import deejai.library.Track;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A playlist to be written.
///
/// @param title      name of the playlist
/// @param relativeTo folder that the playlist file will lie in, to write paths relative to it; null for absolute
///                   paths
/// @param entries    in playing order
/// @param turnedDown ids of tracks that a listener does not want in it; M3U8 alone remembers them
public record PlaylistDocument(
        String title, @Nullable Path relativeTo, List<PlaylistEntry> entries, List<String> turnedDown) {

    public PlaylistDocument {
        entries = List.copyOf(entries);
        turnedDown = List.copyOf(turnedDown);
    }

    /// A playlist of tracks.
    public PlaylistDocument(String title, List<Track> tracks, @Nullable Path relativeTo) {
        this(title, relativeTo, tracks.stream().map(PlaylistEntry::of).toList(), List.of());
    }

    /// The path of a track as the playlist names it: relative where that was asked for and can be.
    Path pathInPlaylist(Path path) {
        if (relativeTo == null) {
            return path;
        }
        Path folder = relativeTo.toAbsolutePath().normalize();
        Path target = path.normalize();
        // Windows cannot go from one drive to another.
        return folder.getRoot().equals(target.getRoot()) ? folder.relativize(target) : path;
    }
}
