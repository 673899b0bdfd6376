package deejai.corpus;

import deejai.library.Track;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the tracks of a library that playlists from elsewhere speak of: by path, MusicBrainz recording, ISRC, and
/// artist with title ([SongKey]), whichever of them fits first. Of several tracks that fit, the first is taken.
final class LibraryMatching {

    private final Map<Path, Integer> byPath = new HashMap<>();
    private final Map<String, Integer> byRecordingId = new HashMap<>();
    private final Map<String, Integer> byIsrc = new HashMap<>();
    private final Map<String, Integer> bySong = new HashMap<>();

    /// @param tracks in the order of their numbers
    LibraryMatching(List<Track> tracks) {
        for (int number = 0; number < tracks.size(); number++) {
            Track track = tracks.get(number);
            if (track.path() != null) {
                byPath.putIfAbsent(track.path().normalize(), number);
            }
            TrackDescription description = describe(track);
            if (description.recordingId() != null) {
                byRecordingId.putIfAbsent(description.recordingId(), number);
            }
            if (description.isrc() != null) {
                byIsrc.putIfAbsent(description.isrc(), number);
            }
            for (String song : SongKey.of(description.artist(), description.title())) {
                bySong.putIfAbsent(song, number);
            }
        }
    }

    /// What a library knows of a track; the id is that of the library.
    static TrackDescription describe(Track track) {
        return new TrackDescription(
                track.id(),
                track.artist(),
                track.title(),
                track.tags().isrc(),
                track.tags().musicBrainzRecordingId());
    }

    /// Number of the track that a playlist speaks of; -1 if the library does not have it.
    int find(TrackDescription wanted) {
        Integer found = find(path(wanted.id()));
        if (found == null && wanted.recordingId() != null) {
            found = byRecordingId.get(wanted.recordingId());
        }
        if (found == null && wanted.isrc() != null) {
            found = byIsrc.get(wanted.isrc());
        }
        if (found == null) {
            for (String song : SongKey.of(wanted.artist(), wanted.title())) {
                found = found == null ? bySong.get(song) : found;
            }
        }
        return found == null ? -1 : found;
    }

    private @Nullable Integer find(@Nullable Path path) {
        if (path == null) {
            return null;
        }
        Integer found = byPath.get(path);
        return found == null && Files.exists(path) ? byPath.get(real(path)) : found;
    }

    /// The file that symbolic links lead to.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // what cannot be looked at is known by its names at best
        }
    }

    private static @Nullable Path path(@Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            Path path = id.toLowerCase(Locale.ROOT).startsWith("file:") ? Path.of(URI.create(id)) : Path.of(id);
            return path.isAbsolute() ? path.normalize() : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null; // an id, or a path of another system
        }
    }
}
