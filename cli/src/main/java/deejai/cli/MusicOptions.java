package deejai.cli;

import deejai.library.Track;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import deejai.playlist.Rules.SameSong;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options that say what a playlist is to be like.
final class MusicOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-c", "--creativity"},
            paramLabel = "C",
            description = "What decides: 0 what people put together, 1 how it sounds. Default: ${DEFAULT-VALUE}.")
    private double creativity = PlaylistSettings.DEFAULT.creativity();

    @Option(
            names = "--noise",
            paramLabel = "X",
            description = "Chance: 0 none, 0.1 some, 0.5 a lot. Default: ${DEFAULT-VALUE}.")
    private double noise = PlaylistSettings.DEFAULT.noise();

    @Option(
            names = "--lookback",
            paramLabel = "K",
            description = "How many of the last tracks decide on the next. Default: ${DEFAULT-VALUE}.")
    private int lookback = PlaylistSettings.DEFAULT.lookback();

    @Option(
            names = "--random-seed",
            paramLabel = "S",
            description = "The same seed gives the same noise. Default: another one each time.")
    private @Nullable Long randomSeed;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Length of the whole playlist in minutes, instead of --size.")
    private @Nullable Double minutes;

    @Option(
            names = "--avoid",
            paramLabel = "TRACK",
            description = "A track to stay away from. May be given several times.")
    private List<String> avoid = new ArrayList<>();

    @Option(
            names = "--artist-spacing",
            paramLabel = "N",
            description = "Other tracks before an artist may come back; 0: no rule. Default: ${DEFAULT-VALUE}.")
    private int artistSpacing = Rules.DEFAULT.artistSpacing();

    @Option(names = "--allow-versions", description = "Allow several versions of the same song.")
    private boolean allowVersions;

    /// The settings that these options ask for. They hold no tracks to avoid yet: those take a library to be found in.
    ///
    /// @param size number of tracks, as the command understands it
    /// @throws ParameterException if an option is out of its range
    PlaylistSettings settings(int size) {
        long seed = randomSeed != null ? randomSeed : new SplittableRandom().nextInt(Integer.MAX_VALUE);
        try {
            Rules rules = Rules.DEFAULT.withArtistSpacing(artistSpacing);
            if (allowVersions) {
                rules = rules.withSameSong(SameSong.OFF).withNearDuplicateEpsilon(0);
            }
            PlaylistSettings settings = PlaylistSettings.DEFAULT
                    .withSize(size)
                    .withCreativity(creativity)
                    .withNoise(noise)
                    .withLookback(lookback)
                    .withRandomSeed(seed)
                    .withRules(rules);
            return minutes == null ? settings : settings.withMinutes(minutes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// The tracks to stay away from.
    List<Track> avoided(TrackArguments tracks) {
        return tracks.find(avoid);
    }

    /// Tells the random seed where chance chose it, so that the playlist can be made again.
    ///
    /// @param isByChance whether chance has a say even without noise
    void tellRandomSeed(PlaylistSettings settings, boolean isByChance, Console console) {
        if ((noise > 0 || isByChance) && randomSeed == null) {
            long seed = settings.randomSeed();
            console.note("Random seed " + seed + ": --random-seed " + seed + " makes this playlist again.");
        }
    }
}
