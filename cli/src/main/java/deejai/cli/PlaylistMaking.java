package deejai.cli;

import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Flow;
import deejai.playlist.Length;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/// What the commands that make playlists have in common: their options, and the way from arguments to a
/// playlist that is written.
final class PlaylistMaking {

    /// The part that differs.
    interface Kind {

        /// How long the playlist is to be.
        ///
        /// @throws IllegalArgumentException if an option is out of its range
        Length length();

        /// Weight of the sound, one value or one for each leg.
        List<Double> creativity();

        /// Makes a playlist of the tracks that the arguments mean.
        ///
        /// @param arguments finds further tracks that options name
        Playlist make(PlaylistEngine engine, List<Track> tracks, PlaylistSettings settings, TrackArguments arguments);

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
    private PlaylistOptions options;

    @Mixin
    private PlaylistOutput output;

    /// Makes a playlist and writes it.
    ///
    /// @param tracks arguments that mean tracks
    void run(DeejAi program, List<String> tracks, Kind kind) throws Exception {
        PlaylistSettings wanted = wanted(kind);
        output.check();
        Console console = program.console();
        try (Session session = Session.open(program)) {
            TrackArguments arguments = new TrackArguments(session, console);
            List<Track> found = arguments.find(tracks);
            PlaylistSettings settings = options.complete(wanted, arguments, session, console);
            options.tellRandomSeed(settings, kind.isByChance(), console);
            StoredModel model = session.modelInUse();
            PlaylistEngine engine = new PlaylistEngine(session.catalogue(model));
            List<Track> given = kind.given(found, engine, settings);
            Playlist playlist = kind.make(engine, given, settings, arguments);
            List<Optional<Track>> places = playlist.tracks().stream()
                    .map(entry -> Optional.of(entry.track()))
                    .toList();
            Flow flow = engine.flow(places, settings.creativity());
            output.print(Listing.of(kind.title(given), playlist, flow, model), console);
        }
    }

    private PlaylistSettings wanted(Kind kind) {
        Length length;
        try {
            length = kind.length();
        } catch (IllegalArgumentException e) {
            throw options.wrong(e);
        }
        return options.wanted(length, kind.creativity());
    }
}
