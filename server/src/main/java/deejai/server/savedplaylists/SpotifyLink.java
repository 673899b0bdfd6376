package deejai.server.savedplaylists;

/// Where a playlist is on Spotify.
///
/// @param user     Spotify's id of the user whose it is there
/// @param playlist Spotify's id of the playlist
public record SpotifyLink(String user, String playlist) {

    private static final int LONGEST_ID = 200;

    /// Checks the ids.
    public SpotifyLink {
        requireId("user", user);
        requireId("playlist", playlist);
    }

    private static void requireId(String name, String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    name + " must be 1.." + LONGEST_ID + " ASCII characters without space: " + id);
        }
    }
}
