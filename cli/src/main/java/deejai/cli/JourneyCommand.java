package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai journey`: joins the dots between waypoints.
@Command(
        name = "journey",
        description = "Join the dots: make a playlist that leads from each waypoint to the next.",
        footer = {
            "",
            "A WAYPOINT is a file, a track id, or words that find a track (quote several words)."
                    + " * marks the waypoints.",
            "",
            "Examples:",
            "  deejai journey mozart motorhead",
            "  deejai journey \"clair de lune\" \"blue in green\" -n 5 -o journey.m3u8"
        },
        mixinStandardHelpOptions = true)
final class JourneyCommand implements Callable<Integer>, PlaylistMaking.Kind {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WAYPOINT", arity = "1..*", description = "Tracks to pass, in their order; at least two.")
    private List<String> waypoints;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of tracks between each two waypoints. Default: ${DEFAULT-VALUE}.")
    private int size = PlaylistSettings.DEFAULT.size();

    @Mixin
    private PlaylistMaking making;

    @Override
    public Integer call() throws Exception {
        if (waypoints.size() < 2) {
            throw new ParameterException(spec.commandLine(), "a journey needs at least two waypoints");
        }
        making.run(program, size, waypoints, this);
        return 0;
    }

    @Override
    public Playlist make(PlaylistEngine engine, List<Track> tracks, PlaylistSettings settings) {
        return engine.journey(tracks, settings);
    }

    @Override
    public String title(List<Track> tracks) {
        return tracks.getFirst().title() + " to " + tracks.getLast().title();
    }
}
