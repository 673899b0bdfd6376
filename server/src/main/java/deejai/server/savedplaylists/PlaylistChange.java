package deejai.server.savedplaylists;

/// What became of a change to a saved playlist.
public enum PlaylistChange {
    /// It was made.
    DONE,
    /// There is no such playlist.
    NOT_FOUND,
    /// It is somebody else's, so nothing was changed.
    NOT_OWNER
}
