package deejai.server.playlists;

import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;

/// What a request asks for, with the library as it found it.
///
/// @param state    of the library, the same from begin to end
/// @param settings as the engine takes them, but for the length
/// @param caller   who asks
public record Wish(LiveLibrary.State state, PlaylistSettings settings, Caller caller) {

    /// Finds the tracks that the request names.
    GivenTracks tracks() {
        return new GivenTracks(state);
    }

    public PlaylistEngine engine() {
        return state.engine();
    }
}
