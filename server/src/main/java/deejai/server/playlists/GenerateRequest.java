package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A playlist from seeds.
///
/// @param seeds    ids of tracks to begin with; none for tracks drawn by chance
/// @param draw     how many are drawn then
/// @param mix      true to stay around all seeds, which take turns
/// @param pins     tracks with a place of their own
/// @param length   how long it is to be
/// @param settings how it is made
@Schema(name = "GenerateRequest", example = """
                {"seeds": ["5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5"],
                 "length": {"tracks": 25},
                 "settings": {"creativity": 0.7, "noise": 0.1}}""")
record GenerateRequest(
        @Schema(description = "Ids of tracks to begin with, at most 100; none: tracks drawn by chance")
        List<String> seeds,

        @Schema(
                description = "How many tracks are drawn where no seeds are given",
                defaultValue = "1",
                minimum = "1",
                maximum = "100")
        Integer draw,

        @Schema(
                description = "Stay around all seeds, which take turns, rather than go on from the last",
                defaultValue = "false")
        Boolean mix,

        @Schema(description = "Tracks that are to have certain places; what comes before leads to them")
        List<PinRequest> pins,

        LengthRequest length,
        SettingsRequest settings) {

    GenerateRequest {
        // JSON may leave out all of it: Jackson hands over nulls then.
        seeds = Bounds.ids("seeds", seeds, Bounds.MOST_GIVEN);
        draw = or(draw, 1);
        mix = or(mix, false);
        pins = or(pins, List.of());
        length = or(length, LengthRequest.DEFAULT);
        settings = or(settings, SettingsRequest.DEFAULT);
        Bounds.requireWithin("draw", draw, 1, Bounds.MOST_GIVEN);
        Bounds.requireAtMost("pins", pins, Bounds.MOST_GIVEN);
        if (pins.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("pins must each have a place and a track: " + pins);
        }
        settings.requireOneCreativity();
        length.ofPlaylist(); // knows what it cannot be
    }

    /// A track that is to have a certain place.
    ///
    /// @param place from 1
    /// @param track id of the track
    @Schema(name = "Pin")
    record PinRequest(
            @Schema(description = "From 1", example = "10", minimum = "1", maximum = "1000")
            int place,

            @Schema(description = "Id of the track") String track) {

        PinRequest {
            Bounds.requireWithin("place of a pin", place, 1, Bounds.MOST_TRACKS);
            track = Bounds.ids("pins", singleton(track), 1).getFirst();
        }

        private static List<@Nullable String> singleton(@Nullable String track) {
            return Collections.singletonList(track);
        }
    }
}
