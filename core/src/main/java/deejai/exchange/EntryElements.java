package deejai.exchange;

import deejai.library.Track;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What XSPF and JSPF say of an entry (xspf.org/spec, 4.1.1.2.14.1.1).
///
/// @param location    URI of the file; null for a track without one
/// @param identifier  URI of the recording
/// @param creator     the artists
/// @param trackNumber on its album
/// @param duration    milliseconds
record EntryElements(
        @Nullable String location,
        @Nullable String identifier,
        String title,
        @Nullable String creator,
        @Nullable String album,
        OptionalInt trackNumber,
        @Nullable Long duration) {

    static EntryElements of(PlaylistEntry entry, PlaylistDocument document) {
        return switch (entry) {
            case PlaylistEntry.Known known -> of(known.track(), document);
            case PlaylistEntry.Written written -> of(written, document);
        };
    }

    private static EntryElements of(Track track, PlaylistDocument document) {
        Path path = track.path();
        String recording = track.tags().musicBrainzRecordingId();
        return new EntryElements(
                path == null ? null : FileUris.in(document, path),
                recording == null ? null : MusicBrainz.recording(recording),
                track.title(),
                track.artist().isEmpty() ? null : track.artist(),
                track.tags().album(),
                track.tags().trackNumber(),
                milliseconds(track.durationSeconds()));
    }

    /// Other programs name entries "Artist - Title".
    private static EntryElements of(PlaylistEntry.Written entry, PlaylistDocument document) {
        Path path = entry.path();
        int separator = entry.label().indexOf(" - ");
        return new EntryElements(
                path == null ? entry.location() : FileUris.in(document, path),
                null,
                separator < 0 ? entry.name() : entry.label().substring(separator + 3),
                separator < 0 ? null : entry.label().substring(0, separator),
                null,
                OptionalInt.empty(),
                milliseconds(entry.durationSeconds()));
    }

    private static @Nullable Long milliseconds(double seconds) {
        return seconds > 0 ? Math.round(1000 * seconds) : null;
    }
}
