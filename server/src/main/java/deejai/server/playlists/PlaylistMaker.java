package deejai.server.playlists;

import deejai.library.Track;
import deejai.playlist.Pin;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistListener;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Seeds;
import deejai.playlist.Seeds.Course;
import deejai.server.identity.Caller;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes playlists as requests ask for them.
@Component
final class PlaylistMaker {

    private final Wishes wishes;

    PlaylistMaker(Wishes wishes) {
        this.wishes = wishes;
    }

    /// A playlist from seeds, or from tracks drawn by chance.
    ///
    /// @param listener hears of its tracks while it is made
    PlaylistView generate(GenerateRequest request, Caller caller, PlaylistListener listener) {
        Wish wish = wishes.wish(request.settings(), caller);
        PlaylistSettings settings = wish.settings().withLength(request.length().ofPlaylist());
        List<Pin> pins = request.pins().stream()
                .map(pin -> new Pin(pin.place(), wish.state().track(pin.track())))
                .toList();
        List<Track> seeds = request.seeds().isEmpty()
                ? drawn(request.draw(), wish, pins)
                : wish.tracks().of(request.seeds());
        Course course = request.mix() ? Course.MIX : Course.ONWARD;
        Playlist playlist = wish.engine().heardBy(listener).fromSeeds(new Seeds(seeds, course, pins), settings);
        return wishes.view(playlist, wish);
    }

    /// Seeds drawn by chance, none of which has a place already.
    private static List<Track> drawn(int seeds, Wish wish, List<Pin> pins) {
        PlaylistSettings settings = wish.settings();
        List<Track> unwanted = new ArrayList<>(settings.avoid());
        unwanted.addAll(settings.banned());
        pins.forEach(pin -> unwanted.add(pin.track()));
        List<Track> drawn = wish.engine().randomSeeds(seeds, settings.withAvoid(unwanted));
        if (drawn.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "no track can be drawn: none of the library is analysed, short enough and let through by the"
                            + " filter");
        }
        return drawn;
    }

    /// A journey between waypoints.
    ///
    /// @param listener hears of its tracks while it is made
    PlaylistView journey(JourneyRequest request, Caller caller, PlaylistListener listener) {
        Wish wish = wishes.wish(request.settings(), caller);
        List<Track> waypoints = wish.tracks().of(request.waypoints());
        PlaylistSettings settings = wish.settings().withLength(request.length().ofJourney(waypoints.size()));
        return wishes.view(wish.engine().heardBy(listener).journey(waypoints, settings), wish);
    }
}
