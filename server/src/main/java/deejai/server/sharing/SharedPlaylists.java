package deejai.server.sharing;

import deejai.library.Track;
import deejai.server.ServerSettings;
import deejai.server.savedplaylists.PlacedTrack;
import deejai.server.savedplaylists.PlaylistTracks;
import deejai.server.savedplaylists.SavedPlaylist;
import deejai.server.savedplaylists.SavedPlaylistStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The playlists that are shared. A share token is all that is needed to see one and to hear its tracks, and no
/// others.
@Component
public final class SharedPlaylists {

    private final SavedPlaylistStore store;
    private final PlaylistTracks tracks;
    private final boolean allowsAudio;

    SharedPlaylists(SavedPlaylistStore store, PlaylistTracks tracks, ServerSettings settings) {
        this.store = store;
        this.tracks = tracks;
        this.allowsAudio = !settings.permissions().visitors();
    }

    /// Whether those who have a link may listen. On a public server nobody listens without an account.
    public boolean allowsAudio() {
        return allowsAudio;
    }

    /// The playlist that a token shares; empty if there is none, or it is no longer shared.
    public Optional<SavedPlaylist> find(String token) {
        return store.findByShareToken(token);
    }

    /// A track of the playlist that a token shares, for its cover and, where [#allowsAudio()], to be heard; empty if
    /// the token shares nothing, the playlist does not hold the track, or the library no longer has it.
    public Optional<Track> track(String token, String trackId) {
        return find(token)
                .filter(playlist -> store.holds(playlist.id(), trackId))
                .flatMap(playlist -> tracks.find(trackId));
    }

    /// The tracks of a playlist in their order.
    List<PlacedTrack> tracks(SavedPlaylist playlist) {
        return tracks.place(store.tracks(playlist.id()));
    }
}
