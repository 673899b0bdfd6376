package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Length;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "  deejai journey \"clair de lune\" \"blue in green\" -n 5 -o journey.m3u8",
            "  deejai journey mozart bjork motorhead --total 20 --creativity 0,1",
            "  deejai journey mozart motorhead --minutes 60 --not-genre spoken --exclude christmas.txt"
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
            split = ",",
            description = "Number of tracks between each two waypoints; or one number for each leg: 3,8."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of(PlaylistSettings.DEFAULT.size());

    @Option(
            names = "--total",
            paramLabel = "N",
            description = "Number of tracks in all, waypoints included, instead of --size; spread evenly.")
    private @Nullable Integer total;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Length of the whole journey in minutes, instead of --size; spread evenly.")
    private @Nullable Double minutes;

    @Option(
            names = {"-c", "--creativity"},
            paramLabel = "C",
            split = ",",
            description = "What decides: 0 what people put together, 1 how it sounds; or one number for each leg:"
                    + " 0,0.5,1. Default: ${DEFAULT-VALUE}.")
    private List<Double> creativity = PlaylistSettings.DEFAULT.steering().creativity();

    @Mixin
    private PlaylistMaking making;

    @Override
    public Integer call() throws Exception {
        if (waypoints.size() < 2) {
            throw new ParameterException(spec.commandLine(), "a journey needs at least two waypoints");
        }
        requireOneForEachLeg("--size", sizes);
        requireOneForEachLeg("--creativity", creativity);
        making.run(program, waypoints, this);
        return 0;
    }

    private void requireOneForEachLeg(String option, List<?> values) {
        int legs = waypoints.size() - 1;
        if (values.size() != 1 && values.size() != legs) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " must be one number, or one for each leg, of which there are " + legs + ": "
                            + values.size());
        }
    }

    @Override
    public Length length() {
        if (minutes != null) {
            return new Length.Minutes(minutes);
        }
        if (total != null) {
            return new Length.Total(total);
        }
        return sizes.size() == 1 ? new Length.Tracks(sizes.getFirst()) : new Length.Legs(sizes);
    }

    @Override
    public List<Double> creativity() {
        return creativity;
    }

    @Override
    public Playlist make(
            PlaylistEngine engine, List<Track> tracks, PlaylistSettings settings, TrackArguments arguments) {
        return engine.journey(tracks, settings);
    }

    @Override
    public String title(List<Track> tracks) {
        return tracks.getFirst().title() + " to " + tracks.getLast().title();
    }
}
