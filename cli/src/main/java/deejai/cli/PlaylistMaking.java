package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/// What the commands that make playlists have in common: their options, and the way from arguments to a playlist
/// that is written.
final class PlaylistMaking {

    /// The part that differs.
    interface Kind {

        /// Makes a playlist of the tracks that the arguments mean.
        Playlist make(PlaylistEngine engine, List<Track> tracks, PlaylistSettings settings);

        /// The tracks that it is made of.
        ///
        /// @param found what the arguments mean
        default List<Track> given(List<Track> found, PlaylistEngine engine, PlaylistSettings settings) {
            return found;
        }

        /// Whether chance has a say even without noise.
        default boolean isByChance() {
            return false;
        }

        /// What to call it.
        String title(List<Track> tracks);
    }

    @Mixin
    private MusicOptions music;

    @Mixin
    private LongTracks longTracks;

    @Mixin
    private PlaylistOutput output;

    /// Makes a playlist and writes it.
    ///
    /// @param size   number of tracks, as the command understands it
    /// @param tracks arguments that mean tracks
    void run(DeejAi program, int size, List<String> tracks, Kind kind) throws Exception {
        PlaylistSettings wanted = music.settings(size);
        output.check();
        Console console = program.console();
        try (Session session = Session.open(program)) {
            TrackArguments arguments = new TrackArguments(session.library(), console);
            List<Track> found = arguments.find(tracks);
            PlaylistSettings settings = complete(wanted, arguments, session);
            music.tellRandomSeed(settings, kind.isByChance(), console);
            PlaylistEngine engine = new PlaylistEngine(session.catalogue(session.modelInUse()));
            List<Track> given = kind.given(found, engine, settings);
            Playlist playlist = kind.make(engine, given, settings);
            List<Optional<Track>> places = playlist.tracks().stream()
                    .map(entry -> Optional.of(entry.track()))
                    .toList();
            output.print(Listing.of(kind.title(given), playlist, engine.flow(places, settings.creativity())), console);
        }
    }

    /// Settings with what only the library can tell.
    private PlaylistSettings complete(PlaylistSettings wanted, TrackArguments arguments, Session session) {
        return longTracks.limit(wanted, session.library()).withAvoid(music.avoided(arguments));
    }
}
