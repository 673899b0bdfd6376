package deejai.exchange;

/// Identifiers by which playlists name recordings to each other.
final class MusicBrainz {

    private MusicBrainz() {}

    /// The URI of a recording.
    ///
    /// @param id MusicBrainz id of the recording, a UUID
    static String recording(String id) {
        return "https://musicbrainz.org/recording/" + id;
    }
}
