package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Length;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.TrackFilter;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What the commands that make playlists have in common: their options, and the way from arguments to a playlist
/// that is written.
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

        /// What to call it.
        String title(List<Track> tracks);
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private MusicOptions music;

    @Mixin
    private FilterOptions filters;

    @Mixin
    private LongTracks longTracks;

    @Mixin
    private PlaylistOutput output;

    /// Makes a playlist and writes it.
    ///
    /// @param tracks arguments that mean tracks
    void run(DeejAi program, List<String> tracks, Kind kind) throws Exception {
        PlaylistSettings wanted = settings(kind);
        output.check();
        Console console = program.console();
        try (Session session = Session.open(program)) {
            TrackArguments arguments = new TrackArguments(session.library(), console);
            List<Track> found = arguments.find(tracks);
            PlaylistSettings settings = complete(wanted, arguments, session, console);
            PlaylistEngine engine = new PlaylistEngine(session.catalogue(session.modelInUse()));
            output.print(kind.make(engine, found, settings, arguments), kind.title(found), console);
        }
    }

    private PlaylistSettings settings(Kind kind) {
        try {
            return music.settings(kind.length(), kind.creativity()).withFilter(filters.filter());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// Settings with what only the library can tell.
    private PlaylistSettings complete(
            PlaylistSettings wanted, TrackArguments arguments, Session session, Console console) throws IOException {
        TrackFilter exclusions =
                filters.exclusions(() -> session.library().tracks().all(), console);
        PlaylistSettings settings = longTracks
                .limit(music.withTracks(wanted, arguments), session.library())
                .withFilter(exclusions.and(wanted.filter()));
        music.tellRandomSeed(settings, console);
        return settings;
    }
}
