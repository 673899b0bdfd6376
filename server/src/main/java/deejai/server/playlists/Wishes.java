package deejai.server.playlists;

import deejai.playlist.PlaylistSettings;
import deejai.server.catalogue.LibraryFacts;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import org.springframework.stereotype.Component;

/// Completes what requests ask for with what the library knows.
@Component
final class Wishes {

    private final LiveLibrary library;
    private final LibraryFacts facts;

    Wishes(LiveLibrary library, LibraryFacts facts) {
        this.library = library;
        this.facts = facts;
    }

    Wish wish(SettingsRequest request, Caller caller) {
        LiveLibrary.State state = library.state();
        PlaylistSettings settings = request.settings(new GivenTracks(state), facts.maxMinutes())
                .withFilter(request.filter().filter(caller));
        return new Wish(state, settings, caller);
    }

    /// What an answer tells of how it was made.
    PlaylistView.Making making(Wish wish) {
        return new PlaylistView.Making(wish.caller(), wish.settings().randomSeed(), facts.modelLabel(wish.state()));
    }
}
