package deejai.server.playlists;

import static deejai.server.playlists.Bounds.or;

import deejai.playlist.ReorderSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The smoothest order of a playlist.
///
/// @param tracks   ids of the tracks of the playlist, null for places that hold no track of the library: these
///                 stay where they are
/// @param first    place, from 1, whose track is to be the first; null for any
/// @param last     place whose track is to be the last; null for any
/// @param settings of which creativity and the spacing of artists matter
@Schema(name = "ReorderRequest", example = """
                {"tracks": ["5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5",
                 "0b9e8d7c6b5a49382716051423324150"],
                 "first": 1}""")
record ReorderRequest(
        @Schema(
                description = "Ids of the tracks of the playlist, at most 1,000; null for a place that holds no track"
                        + " of the library and stays as it is",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<@Nullable String> tracks,

        @Nullable
        @Schema(
                description = "Place, from 1, whose track is to be the first; left out: any",
                example = "1",
                minimum = "1")
        Integer first,

        @Nullable @Schema(description = "Place, from 1, whose track is to be the last; left out: any", minimum = "1")
        Integer last,

        @Schema(description = "Only creativity and rules.artistSpacing, here a wish that may give way, matter")
        SettingsRequest settings) {

    ReorderRequest {
        tracks = Bounds.places("tracks", tracks, Bounds.MOST_TRACKS);
        settings = or(settings, SettingsRequest.DEFAULT);
        settings.requireOneCreativity();
        if (first != null) {
            Bounds.requireWithin("first", first, 1, tracks.size());
        }
        if (last != null) {
            Bounds.requireWithin("last", last, 1, tracks.size());
        }
        if (first != null && first.equals(last)) {
            throw new IllegalArgumentException("first and last must be different places: " + first);
        }
    }

    /// The settings as the engine takes them.
    ReorderSettings reorderSettings() {
        return new ReorderSettings(
                settings.firstCreativity(), settings.rules().artistSpacing(), fromZero(first), fromZero(last));
    }

    private static OptionalInt fromZero(@Nullable Integer place) {
        return place == null ? OptionalInt.empty() : OptionalInt.of(place - 1);
    }
}
