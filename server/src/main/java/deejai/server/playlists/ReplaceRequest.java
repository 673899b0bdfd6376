package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Other tracks for one place of a playlist.
///
/// @param tracks     ids of the tracks of the playlist, null for places that hold no track of the library
/// @param place      from 1
/// @param turnedDown ids of tracks that are not chosen either
/// @param choices    how many to choose from
/// @param settings   how they are chosen
@Schema(name = "ReplaceRequest", example = """
                {"tracks": ["5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5",
                 "0b9e8d7c6b5a49382716051423324150"],
                 "place": 2, "choices": 5}""")
record ReplaceRequest(
        @Schema(
                description = "Ids of the tracks of the playlist in playing order, at most 1,000; null for a place"
                        + " that holds no track of the library",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<@Nullable String> tracks,

        @Schema(
                description = "The place to be replaced, from 1",
                example = "3",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Integer place,

        @Schema(description = "Ids of tracks that are not chosen either, such as those turned down before")
        List<String> turnedDown,

        @Schema(description = "How many tracks to choose from", defaultValue = "1", minimum = "1", maximum = "50")
        Integer choices,

        SettingsRequest settings) {

    private static final int MOST_CHOICES = 50;

    ReplaceRequest {
        tracks = Bounds.places("tracks", tracks, Bounds.MOST_TRACKS);
        place = or(place, 0);
        turnedDown = Bounds.ids("turnedDown", turnedDown, Bounds.MOST_UNWANTED);
        choices = or(choices, 1);
        settings = or(settings, SettingsRequest.DEFAULT);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("tracks must hold at least one place: none");
        }
        Bounds.requireWithin("place", place, 1, tracks.size());
        Bounds.requireWithin("choices", choices, 1, MOST_CHOICES);
        settings.requireOneCreativity();
    }
}
