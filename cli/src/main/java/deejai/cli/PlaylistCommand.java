package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

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
            "  deejai playlist ~/Music/song.mp3 --minutes 60 --avoid \"jingle bells\" --json"
        },
        mixinStandardHelpOptions = true)
final class PlaylistCommand implements Callable<Integer>, PlaylistMaking.Kind {

    @ParentCommand
    private DeejAi program;

    @Parameters(paramLabel = "SEED", arity = "1..*", description = "Tracks to begin with.")
    private List<String> seeds;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of tracks, the seeds included. Default: ${DEFAULT-VALUE}.")
    private int size = PlaylistSettings.DEFAULT.size();

    @Mixin
    private PlaylistMaking making;

    @Override
    public Integer call() throws Exception {
        making.run(program, size, seeds, this);
        return 0;
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
