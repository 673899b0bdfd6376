package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import com.fasterxml.jackson.annotation.JsonFormat;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Steering;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// How a playlist is made: the same in all requests. Where JSON is silent the components have the defaults of the
/// command line.
///
/// @param creativity weight of the sound, 0..1; a number, or a list of one for each leg of a journey
/// @param noise      standard deviation as a share of the query's length, at least 0
/// @param lookback   last tracks that decide on the next one, at least 1
/// @param randomSeed null for one drawn by chance
/// @param hubDamping 0 not at all to 1 fully
/// @param avoid      ids of tracks to stay away from
/// @param ban        ids of tracks that are not to be played
/// @param rules      what a playlist must not do
/// @param filter     which tracks may be chosen
@Schema(name = "Settings", description = "How a playlist is made. Whatever is left out has its default.")
public record SettingsRequest(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Schema(
                description = "What decides: 0 what people put together, 1 how it sounds. A number, or for a journey"
                        + " a list of one for each leg",
                type = "number",
                minimum = "0",
                maximum = "1",
                defaultValue = "0.5")
        List<Double> creativity,

        @Schema(description = "Chance: 0 none, 0.1 some, 0.5 a lot", defaultValue = "0", minimum = "0")
        Double noise,

        @Schema(
                description = "How many of the last tracks decide on the next",
                defaultValue = "3",
                minimum = "1",
                maximum = "1000")
        Integer lookback,

        @Nullable
        @Schema(
                description = "The same seed gives the same playlist. Left out: another one each time, told in the"
                        + " answer",
                example = "7")
        Long randomSeed,

        @Schema(
                description = "Hold back tracks that are near to everything: 0 not at all, 1 fully",
                minimum = "0",
                maximum = "1",
                defaultValue = "0.5")
        Double hubDamping,

        @Schema(description = "Ids of tracks to stay away from")
        List<String> avoid,

        @Schema(description = "Ids of tracks that are not to be played, without an effect on the others")
        List<String> ban,

        RulesRequest rules,
        FilterRequest filter) {

    /// What a request without settings asks for.
    public static final SettingsRequest DEFAULT = new SettingsRequest(
            Steering.DEFAULT.creativity(),
            Steering.DEFAULT.noise(),
            Steering.DEFAULT.lookback(),
            null,
            Steering.DEFAULT.hubDamping(),
            List.of(),
            List.of(),
            RulesRequest.DEFAULT,
            FilterRequest.ANY);

    /// JavaScript keeps whole numbers up to 2^53 only, so that a seed must not be drawn from all there are.
    private static final int LARGEST_DRAWN_SEED = Integer.MAX_VALUE;

    public SettingsRequest {
        // JSON may leave out all of it: Jackson hands over nulls then.
        creativity = or(creativity, Steering.DEFAULT.creativity());
        noise = or(noise, Steering.DEFAULT.noise());
        lookback = or(lookback, Steering.DEFAULT.lookback());
        hubDamping = or(hubDamping, Steering.DEFAULT.hubDamping());
        avoid = Bounds.ids("avoid", avoid, Bounds.MOST_UNWANTED);
        ban = Bounds.ids("ban", ban, Bounds.MOST_UNWANTED);
        rules = or(rules, RulesRequest.DEFAULT);
        filter = or(filter, FilterRequest.ANY);
        Bounds.requireAtMost("creativity", creativity, Bounds.MOST_GIVEN);
        if (creativity.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("creativity must hold numbers: " + creativity);
        }
        Bounds.requireWithin("lookback", lookback, 1, Bounds.MOST_TRACKS);
        new Steering(creativity, noise, lookback, 0, hubDamping); // knows the ranges
    }

    /// Requires that there is one creativity, as everywhere but in a journey.
    public void requireOneCreativity() {
        if (creativity.size() > 1) {
            throw new IllegalArgumentException(
                    "creativity must be one number but for a journey: " + creativity.size() + " numbers");
        }
    }

    /// Weight of the sound; in a journey that of the first leg.
    double firstCreativity() {
        return creativity.getFirst();
    }

    /// The settings as the engine takes them, but for length and filter.
    ///
    /// @param tracks             finds the tracks to avoid and to ban
    /// @param libraryMaxMinutes longest track that the library lets into playlists
    PlaylistSettings settings(GivenTracks tracks, double libraryMaxMinutes) {
        long seed =
                randomSeed != null ? randomSeed : ThreadLocalRandom.current().nextInt(LARGEST_DRAWN_SEED);
        return PlaylistSettings.DEFAULT
                .withSteering(new Steering(creativity, noise, lookback, seed, hubDamping))
                .withRules(rules.rules(libraryMaxMinutes))
                .withAvoid(tracks.of(avoid))
                .withBanned(tracks.of(ban));
    }
}
