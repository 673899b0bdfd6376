package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// More tracks after those that were played.
///
/// @param played     ids of the tracks of the playlist so far, at least one; one may come several times
/// @param turnedDown ids of tracks that are not chosen either
/// @param length     how much is to be added
/// @param settings   how it is made
@Schema(name = "ContinueRequest", example = """
                {"played": ["5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5",
                 "0b9e8d7c6b5a49382716051423324150"],
                 "length": {"minutes": 60}}""")
record ContinueRequest(
        @Schema(
                description = "Ids of the tracks of the playlist so far, in playing order: 1 to 10,000. One may come"
                        + " several times",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> played,

        @Schema(description = "Ids of tracks that are not chosen either")
        List<String> turnedDown,

        LengthRequest length,
        SettingsRequest settings) {

    ContinueRequest {
        played = Bounds.ids("played", played, Bounds.MOST_PLAYED);
        turnedDown = Bounds.ids("turnedDown", turnedDown, Bounds.MOST_UNWANTED);
        length = or(length, LengthRequest.DEFAULT);
        settings = or(settings, SettingsRequest.DEFAULT);
        settings.requireOneCreativity();
        length.ofPlaylist(); // knows what it cannot be
    }
}
