package deejai.cli;

import deejai.library.Library;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import picocli.CommandLine.Option;

/// The option that lets DJ mixes, audiobooks and the like into playlists.
final class LongTracks {

    @Option(
            names = "--include-long",
            description = "Choose long tracks too, which scan --max-minutes keeps out otherwise.")
    private boolean include;

    /// Settings that keep tracks out which the library's listener finds too long, unless they are asked for.
    PlaylistSettings limit(PlaylistSettings settings, Library library) {
        double maxMinutes = include ? Rules.ANY_LENGTH : library.settings().maxMinutes();
        return settings.withRules(settings.rules().withMaxMinutes(maxMinutes));
    }
}
