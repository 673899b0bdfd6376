package deejai.cli;

import deejai.playlist.Length;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.TrackFilter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// All the options that say which tracks a command may choose and how, and the way from them to settings.
final class PlaylistOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private MusicOptions music;

    @Mixin
    private FilterOptions filters;

    @Mixin
    private LongTracks longTracks;

    /// The settings as far as no library is needed for them.
    ///
    /// @param length     length of the playlist
    /// @param creativity weight of the sound, one value or one for each leg
    /// @throws ParameterException if an option is out of its range
    PlaylistSettings wanted(Length length, List<Double> creativity) {
        try {
            return music.settings(length, creativity).withFilter(filters.filter());
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /// The length that --minutes asks for, or else --size.
    ///
    /// @throws ParameterException if it is out of its range
    Length length(@Nullable Double minutes, int size) {
        try {
            return minutes != null ? new Length.Minutes(minutes) : new Length.Tracks(size);
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /// What is wrong with an option, as an error of the command line.
    ParameterException wrong(IllegalArgumentException e) {
        return new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }

    /// Settings with what only the library can tell: tracks to avoid and those that are banned or excluded.
    PlaylistSettings complete(PlaylistSettings wanted, TrackArguments arguments, Session session, Console console)
            throws IOException {
        TrackFilter exclusions =
                filters.exclusions(() -> session.library().tracks().all(), console);
        return longTracks
                .limit(music.withTracks(wanted, arguments), session.library())
                .withFilter(exclusions.and(wanted.filter()));
    }

    /// Tells the random seed where chance chose it, so that the playlist can be made again.
    ///
    /// @param isByChance whether chance has a say even without noise
    void tellRandomSeed(PlaylistSettings settings, boolean isByChance, Console console) {
        music.tellRandomSeed(settings, isByChance, console);
    }
}
