package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How smoothly a list of tracks goes.
///
/// @param tracks   ids of the tracks, null for places that hold no track of the library
/// @param settings of which only creativity matters
@Schema(name = "ExplainRequest")
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
