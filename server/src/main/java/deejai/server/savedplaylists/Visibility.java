package deejai.server.savedplaylists;

/// Who comes across a playlist.
public enum Visibility {
    /// Everybody: it is in lists and is found by search.
    LISTED,
    /// Those who have its code.
    UNLISTED
}
