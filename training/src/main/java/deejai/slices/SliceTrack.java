package deejai.slices;

import java.util.Objects;

/// One track of a training set.
///
/// @param id         hash of its sound, as in [deejai.audio.AudioFile#contentHash()]
/// @param path       file that it was read from
/// @param artist     performing artist, or several separated by `; `; empty where unknown
/// @param album      title of the release; empty where unknown
/// @param collection first folder below the audio root (a package, a label); the root's name for files right in it
/// @param slices     number of its slices, at least 1
public record SliceTrack(String id, String path, String artist, String album, String collection, int slices) {

    public SliceTrack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(artist, "artist");
        Objects.requireNonNull(album, "album");
        Objects.requireNonNull(collection, "collection");
        if (slices < 1) {
            throw new IllegalArgumentException("slices must be positive: " + slices);
        }
    }
}
