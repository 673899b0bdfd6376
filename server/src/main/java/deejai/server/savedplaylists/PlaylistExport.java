package deejai.server.savedplaylists;

import deejai.audio.Tags;
import deejai.exchange.PlaylistDocument;
import deejai.exchange.PlaylistEntry;
import deejai.exchange.PlaylistFormat;
import deejai.library.Track;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A saved playlist as a file for other programs.
///
/// With paths, tracks that are no longer in the library are named in XSPF and JSPF, and left out of M3U8, which is all
/// paths. Without paths, every track is named: in XSPF and JSPF by title and artist, without a location; in M3U8 by
/// "Artist - Title" both in the comment and in place of the path, since an entry is nothing without one.
///
/// @param playlist what is exported
/// @param tracks   its tracks
/// @param format   of the file
record PlaylistExport(SavedPlaylist playlist, List<PlacedTrack> tracks, PlaylistFormat format) {

    /// The file with paths.
    ///
    /// @param relativeTo folder that paths are written relative to; null for absolute ones
    String withPaths(@Nullable Path relativeTo) {
        return write(
                tracks.stream()
                        .map(track -> PlaylistEntry.of(track.track() == null ? named(track) : track.track()))
                        .toList(),
                relativeTo);
    }

    /// The file without paths, for those who may not see where files lie.
    String withoutPaths() {
        return write(tracks.stream().map(this::withoutPath).toList(), null);
    }

    /// What browsers call the file.
    DownloadName fileName() {
        return DownloadName.of(playlist.name(), format.extension());
    }

    /// The type of its contents.
    String contentType() {
        return switch (format) {
            case M3U8 -> "audio/x-mpegurl; charset=utf-8";
            case XSPF -> "application/xspf+xml; charset=utf-8";
            case JSPF -> "application/json";
        };
    }

    private String write(List<PlaylistEntry> entries, @Nullable Path relativeTo) {
        return format.write(new PlaylistDocument(playlist.name(), relativeTo, entries, List.of()))
                .text();
    }

    private PlaylistEntry withoutPath(PlacedTrack track) {
        return switch (format) {
            case M3U8 ->
                new PlaylistEntry.Written(
                        DownloadName.safe(track.name()), null, track.name(), track.seconds(), List.of());
            case XSPF, JSPF -> PlaylistEntry.of(named(track));
        };
    }

    /// The track with its name alone.
    private static Track named(PlacedTrack track) {
        SavedTrack saved = track.saved();
        String id = saved.trackId() == null ? "" : saved.trackId();
        List<String> artists = track.artist().isEmpty() ? List.of() : List.of(track.artist());
        return new Track(id, Tags.named(track.title(), artists), track.seconds(), null);
    }
}
