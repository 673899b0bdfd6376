package deejai.playlist;

import deejai.library.Track;

/// A track that is to have a certain place in a playlist.
///
/// @param place from 1
/// @param track the track
public record Pin(int place, Track track) {

    public Pin {
        if (place < 1) {
            throw new IllegalArgumentException("place of a pin must be at least 1: " + place);
        }
    }
}
