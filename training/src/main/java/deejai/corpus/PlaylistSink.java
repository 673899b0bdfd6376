package deejai.corpus;

/// Takes what a [PlaylistReader] finds, one thing at a time.
public interface PlaylistSink {

    /// Takes a playlist.
    void playlist(SourcePlaylist playlist);

    /// Takes what a source says of a track, beside the playlists: they know it by its id alone.
    void track(TrackDescription track);

    /// Takes note of a part that was passed over, such as a damaged line.
    ///
    /// @param reason where it is and what is wrong with it
    void passedOver(String reason);
}
