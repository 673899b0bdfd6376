package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.ArrayList;
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

/// `deejai playlist`: goes on from one or more tracks.
@Command(
        name = "playlist",
        description = "Make a playlist that goes on from one or more tracks.",
        footer = {
            "",
            "A SEED is a file, a track id, or words that find a track (quote several words)." + " * marks the seeds.",
            "",
            "Examples:",
            "  deejai playlist \"ace of spades\"",
            "  deejai playlist \"ace of spades\" requiem --size 25 --noise 0.1 -o evening.m3u8",
            "  deejai playlist ~/Music/song.mp3 --minutes 60 --avoid \"jingle bells\" --json",
            "  deejai playlist --random --explain"
        },
        mixinStandardHelpOptions = true)
final class PlaylistCommand implements Callable<Integer>, PlaylistMaking.Kind {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SEED", arity = "0..*", description = "Tracks to begin with.")
    private List<String> seeds = new ArrayList<>();

    @Option(
            names = "--random",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "1",
            description = "Begin with N tracks drawn from the library instead. Without N: one.")
    private @Nullable Integer random;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of tracks, the seeds included. Default: ${DEFAULT-VALUE}.")
    private int size = PlaylistSettings.DEFAULT.size();

    @Mixin
    private PlaylistMaking making;

    @Override
    public Integer call() throws Exception {
        if (random == null && seeds.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say which SEED to begin with, or --random");
        }
        if (random != null && (random < 1 || !seeds.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    random < 1 ? "random must be at least 1: " + random : "--random takes the place of every SEED");
        }
        making.run(program, size, seeds, this);
        return 0;
    }

    @Override
    public List<Track> given(List<Track> found, PlaylistEngine engine, PlaylistSettings settings) {
        if (random == null) {
            return found;
        }
        List<Track> drawn = engine.randomSeeds(random, settings);
        if (drawn.isEmpty()) {
            throw new CommandFailure("no track of the library can be drawn: none is analysed and short enough");
        }
        return drawn;
    }

    @Override
    public boolean isByChance() {
        return random != null;
    }

    @Override
    public Playlist make(PlaylistEngine engine, List<Track> tracks, PlaylistSettings settings) {
        return engine.fromSeeds(tracks, settings);
    }

    @Override
    public String title(List<Track> tracks) {
        return "From " + tracks.getFirst().name();
    }
}
