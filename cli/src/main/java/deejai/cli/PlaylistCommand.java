package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Length;
import deejai.playlist.Pin;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Seeds;
import deejai.playlist.Seeds.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            "  deejai playlist --random --explain",
            "  deejai playlist bjork mozart motorhead --mix --max-per-artist 2 --exclude christmas.txt",
            "  deejai playlist \"take five\" --pin \"10=blue in green\" --genre jazz --years 1950-1969 --length 2-8"
        },
        mixinStandardHelpOptions = true)
final class PlaylistCommand implements Callable<Integer>, PlaylistMaking.Kind {

    private static final Pattern PIN = Pattern.compile("(?s)([1-9]\\d{0,8})=(.*\\S.*)");

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

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Length of the whole playlist in minutes, instead of --size.")
    private @Nullable Double minutes;

    @Mixin
    private CreativityOption creativity;

    @Option(names = "--mix", description = "Stay around all seeds, which take turns, rather than go on from the last.")
    private boolean mix;

    @Option(
            names = "--pin",
            paramLabel = "PLACE=TRACK",
            description = "A track that is to have this place, from 1; what comes before leads to it. May be given"
                    + " several times.")
    private List<String> pins = new ArrayList<>();

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
        pins.forEach(this::placeOf);
        making.run(program, seeds, this);
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
    public Length length() {
        return minutes != null ? new Length.Minutes(minutes) : new Length.Tracks(size);
    }

    @Override
    public List<Double> creativity() {
        return creativity.value();
    }

    @Override
    public Playlist make(
            PlaylistEngine engine, List<Track> tracks, PlaylistSettings settings, TrackArguments arguments) {
        List<Pin> pinned = new ArrayList<>();
        for (String pin : pins) {
            pinned.add(new Pin(placeOf(pin), arguments.find(pin.substring(pin.indexOf('=') + 1))));
        }
        return engine.fromSeeds(new Seeds(tracks, mix ? Course.MIX : Course.ONWARD, pinned), settings);
    }

    /// The place in "5=words".
    private int placeOf(String pin) {
        Matcher matcher = PIN.matcher(pin);
        if (!matcher.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "a pin is a place, = and a track, such as 5=requiem: " + pin);
        }
        return ArgumentTypes.whole(matcher.group(1));
    }

    @Override
    public String title(List<Track> tracks) {
        return "From " + tracks.getFirst().name();
    }
}
