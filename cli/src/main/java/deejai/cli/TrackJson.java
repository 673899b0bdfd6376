package deejai.cli;

import deejai.library.Track;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A track as JSON.
///
/// @param id      of the track
/// @param artist  all artists as one text; empty where none is known
/// @param title   never empty
/// @param album   null where it is not known
/// @param path    null for a track without a file
/// @param seconds length
record TrackJson(
        String id,
        String artist,
        String title,
        @Nullable String album,
        @Nullable String path,
        double seconds) {

    static TrackJson of(Track track) {
        Path path = track.path();
        return new TrackJson(
                track.id(),
                track.artist(),
                track.title(),
                track.tags().album(),
                path == null ? null : path.toString(),
                track.durationSeconds());
    }
}
