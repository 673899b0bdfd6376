package deejai.playlist;

/// How far apart tracks that have something in common must be.
///
/// @param artists   an artist may come back only after this many other tracks; 0 turns the rule off. A track of
///                  several artists counts for each of them, one of an unknown artist for none
/// @param albums    the same for albums; tracks of no known album are not held apart
/// @param lookAhead both also hold towards the waypoints that are still to come
public record Spacing(int artists, int albums, boolean lookAhead) {

    public Spacing {
        if (artists < 0) {
            throw new IllegalArgumentException("artistSpacing must be at least 0: " + artists);
        }
        if (albums < 0) {
            throw new IllegalArgumentException("albumSpacing must be at least 0: " + albums);
        }
    }

    /// The larger of the two: how many tracks around a place matter to it.
    int reach() {
        return Math.max(artists, albums);
    }
}
