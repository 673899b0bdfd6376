package deejai.playlist;

import deejai.library.Track;
import java.util.OptionalDouble;

/// A track of a playlist, and why it is there.
///
/// @param row         row of the track in the catalogue
/// @param track       the track
/// @param sound       cosine similarity of its sound vector to what was looked for (without noise), -1..1; absent
///                    for waypoints and where there is nothing to compare
/// @param coListening the same for its co-listening vector
/// @param waypoint    true for a seed or waypoint, false for a track that was chosen
public record PlaylistTrack(int row, Track track, OptionalDouble sound, OptionalDouble coListening, boolean waypoint) {

    /// A track that was given, not chosen.
    static PlaylistTrack given(int row, Track track) {
        return new PlaylistTrack(row, track, OptionalDouble.empty(), OptionalDouble.empty(), true);
    }

    /// A track that was chosen because it lies in some direction.
    static PlaylistTrack chosen(int row, Catalogue catalogue, Direction direction) {
        return new PlaylistTrack(
                row, catalogue.track(row), direction.soundSimilarity(row), direction.coListeningSimilarity(row), false);
    }
}
