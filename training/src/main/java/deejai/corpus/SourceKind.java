package deejai.corpus;

/// The kinds of files that playlists come from.
public enum SourceKind {
    /// Slices of the Spotify Million Playlist Dataset.
    MILLION_PLAYLISTS("Spotify Million Playlist Dataset"),
    /// `playlists.csv` and `tracks.csv` as the original Deej-A.I. makes them.
    ORIGINAL_CSV("CSV of the original Deej-A.I."),
    /// M3U and M3U8.
    M3U("M3U"),
    /// XML Shareable Playlist Format.
    XSPF("XSPF"),
    /// XSPF as JSON, ListenBrainz's playlists among them.
    JSPF("JSPF"),
    /// What people listened to and when, as ListenBrainz has it.
    LISTENS("ListenBrainz listens"),
    /// What somebody listened to and when, as programs save it from Last.fm.
    LAST_FM("Last.fm CSV"),
    /// JSON objects with an array `tracks`.
    JSON_PLAYLISTS("JSON lines"),
    /// A playlist a line: ids with white space between.
    IDS("lines of ids"),
    /// A corpus that this program wrote.
    CORPUS("Deej-A.I. corpus");

    private final String label;

    SourceKind(String label) {
        this.label = label;
    }

    /// What people call it.
    public String label() {
        return label;
    }
}
