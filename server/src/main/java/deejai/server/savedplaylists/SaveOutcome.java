package deejai.server.savedplaylists;

/// What became of a playlist to be saved.
public sealed interface SaveOutcome {

    /// It is stored.
    record Saved(SavedPlaylist playlist) implements SaveOutcome {}

    /// There was the same one already, which counts as saved now; it need not be this actor's.
    record Merged(SavedPlaylist playlist) implements SaveOutcome {}

    /// The actor has as many as are allowed, so nothing was stored.
    ///
    /// @param most how many are allowed
    record LimitReached(int most) implements SaveOutcome {}
}
