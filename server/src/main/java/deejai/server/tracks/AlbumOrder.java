package deejai.server.tracks;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.Comparator;

/// Orders in which tracks of albums are listed.
final class AlbumOrder {

    /// As on the album.
    static final Comparator<Track> BY_PLACE = Comparator.comparingInt(
                    (Track track) -> track.tags().discNumber().orElse(1))
            .thenComparingInt(track -> track.tags().trackNumber().orElse(Integer.MAX_VALUE))
            .thenComparing(track -> TextFolding.fold(track.title()))
            .thenComparing(Track::id);

    /// Album by album from the oldest on, those of unknown year and tracks without an album at the end.
    static final Comparator<Track> BY_ALBUM = Comparator.comparing(
                    (Track track) -> track.tags().album() == null)
            .thenComparingInt(track -> track.tags().year().orElse(Integer.MAX_VALUE))
            .thenComparing(track -> {
                String album = track.tags().album();
                return album == null ? "" : TextFolding.fold(album);
            })
            .thenComparing(BY_PLACE);

    private AlbumOrder() {}
}
