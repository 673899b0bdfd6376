package deejai.cli;

import deejai.playlist.Length;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import deejai.playlist.Rules.SameSong;
import deejai.playlist.Steering;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what a playlist is to be like.
final class MusicOptions {

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
            names = "--avoid",
            paramLabel = "TRACK",
            description = "A track to stay away from. May be given several times.")
    private List<String> avoid = new ArrayList<>();

    @Option(
            names = "--ban",
            paramLabel = "TRACK",
            description = "A track that is not to be played, without an effect on the others. May be given several"
                    + " times.")
    private List<String> ban = new ArrayList<>();

    @Option(
            names = "--artist-spacing",
            paramLabel = "N",
            description = "Other tracks before an artist may come back; 0: no rule. Default: ${DEFAULT-VALUE}.")
    private int artistSpacing = Rules.DEFAULT.artistSpacing();

    @Option(
            names = "--album-spacing",
            paramLabel = "N",
            description = "Other tracks before an album may come back; 0: no rule. Default: ${DEFAULT-VALUE}.")
    private int albumSpacing = Rules.DEFAULT.albumSpacing();

    @Option(
            names = "--max-per-artist",
            paramLabel = "N",
            description = "Tracks of one artist in all. Default: no rule.")
    private @Nullable Integer maxPerArtist;

    @Option(
            names = "--hub-damping",
            paramLabel = "X",
            description = "Hold back tracks that are near to everything: 0 not at all, 1 fully. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double hubDamping = PlaylistSettings.DEFAULT.hubDamping();

    @Option(names = "--allow-versions", description = "Allow several versions of the same song.")
    private boolean allowVersions;

    /// The settings that these options ask for. They hold no tracks to avoid or ban yet: those take a library to be
    /// found in.
    ///
    /// @param length     length of the playlist
    /// @param creativity weight of the sound, one value or one for each leg
    /// @throws IllegalArgumentException if an option is out of its range
    PlaylistSettings settings(Length length, List<Double> creativity) {
        long seed = randomSeed != null ? randomSeed : new SplittableRandom().nextInt(Integer.MAX_VALUE);
        return PlaylistSettings.DEFAULT
                .withLength(length)
                .withSteering(new Steering(creativity, noise, lookback, seed, hubDamping))
                .withRules(rules());
    }

    private Rules rules() {
        Rules rules = Rules.DEFAULT
                .withArtistSpacing(artistSpacing)
                .withAlbumSpacing(albumSpacing)
                .withMaxPerArtist(maxPerArtist == null ? Rules.NO_LIMIT : maxPerArtist);
        return allowVersions ? rules.withSameSong(SameSong.OFF).withNearDuplicateEpsilon(0) : rules;
    }

    /// The settings with the tracks to avoid and those that are banned.
    PlaylistSettings withTracks(PlaylistSettings settings, TrackArguments tracks) {
        return settings.withAvoid(tracks.find(avoid)).withBanned(tracks.find(ban));
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
