package deejai.playlist;

/// Hears of the tracks of a playlist while it is made.
///
/// A playlist of some minutes, or one whose tracks run out on the way to a waypoint, may be walked several
/// times:
/// then places are told again from the first on, and the playlist that is made in the end counts.
@FunctionalInterface
public interface PlaylistListener {

    /// Hears nothing.
    PlaylistListener NONE = (_, _) -> {};

    /// A track was given or chosen. Called by the thread that makes the playlist, which waits for it; what it
    /// throws
    /// ends the making.
    ///
    /// @param place from 0; what was told of this place and of those after it is void
    void onTrack(int place, PlaylistTrack track);
}
