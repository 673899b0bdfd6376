package deejai.server.playlists;

import deejai.library.Track;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.server.catalogue.LibraryFacts;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Completes what requests ask for with what the library knows.
@Component
public final class Wishes {

    private final LiveLibrary library;
    private final LibraryFacts facts;

    Wishes(LiveLibrary library, LibraryFacts facts) {
        this.library = library;
        this.facts = facts;
    }

    /// What a request asks for.
    ///
    /// @throws deejai.server.problems.ProblemException if it names tracks that the library does not have, or asks
    ///     about paths and the caller may not see them
    public Wish wish(SettingsRequest request, Caller caller) {
        LiveLibrary.State state = library.state();
        PlaylistSettings settings = request.settings(new GivenTracks(state), facts.maxMinutes())
                .withFilter(request.filter().filter(caller));
        return new Wish(state, settings, caller);
    }

    /// A playlist that was made as a client sees it.
    public PlaylistView view(Playlist playlist, Wish wish) {
        List<Optional<Track>> places = playlist.tracks().stream()
                .map(PlaylistTrack::track)
                .map(Optional::of)
                .toList();
        Flow flow = wish.engine().flow(places, wish.settings().creativity());
        return PlaylistView.of(playlist, flow, making(wish));
    }

    /// What an answer tells of how it was made.
    PlaylistView.Making making(Wish wish) {
        return new PlaylistView.Making(wish.caller(), wish.settings().randomSeed(), facts.modelLabel(wish.state()));
    }
}
