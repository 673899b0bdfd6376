package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How smoothly a list of tracks goes.
///
/// @param tracks   ids of the tracks, null for places that hold no track of the library
/// @param settings of which only creativity matters
@Schema(name = "ExplainRequest", example = """
                {"tracks": ["5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5",
                 "0b9e8d7c6b5a49382716051423324150"]}""")
record ExplainRequest(
        @Schema(
                description = "Ids of the tracks in playing order, at most 1,000; null for a place that holds no"
                        + " track of the library",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<@Nullable String> tracks,

        @Schema(description = "Only creativity matters") SettingsRequest settings) {

    ExplainRequest {
        tracks = Bounds.places("tracks", tracks, Bounds.MOST_TRACKS);
        settings = or(settings, SettingsRequest.DEFAULT);
        settings.requireOneCreativity();
    }
}
