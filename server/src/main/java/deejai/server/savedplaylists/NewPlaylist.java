package deejai.server.savedplaylists;

import deejai.playlist.PlaylistSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a client wants saved.
///
/// @param name       1..200 characters
/// @param tracks     1..1000, in their order
/// @param settings   what the playlist was made with, as it was sent to make it; any JSON object of at most 16,384
///                   characters, kept as it is
/// @param creativity 0..1
/// @param noise      0 or more
/// @param listed     true, as where it is left out, if others are to come across it
@Schema(name = "NewSavedPlaylist")
record NewPlaylist(
        @Schema(example = "Sunday morning") String name,
        List<TrackEntry> tracks,

        @Nullable @Schema(type = "object", example = "{\"size\":10}")
        ObjectNode settings,

        @Nullable @Schema(example = "0.5") Double creativity,
        @Nullable @Schema(example = "0") Double noise,
        @Nullable Boolean listed) {

    NewPlaylist {
        // Jackson gives null where a client leaves them out.
        if (name == null) {
            throw new IllegalArgumentException("name must be given");
        }
        tracks = tracks == null ? List.of() : List.copyOf(tracks);
    }

    PlaylistDraft draft(PlaylistTracks library) {
        Generation generation = new Generation(
                creativity == null ? PlaylistSettings.DEFAULT.creativity() : creativity,
                noise == null ? PlaylistSettings.DEFAULT.noise() : noise,
                settings == null ? "{}" : settings.toString());
        // The name is checked before the library is asked.
        return new PlaylistDraft(
                PlaylistDraft.requireName(name),
                generation,
                listed == null || listed ? Visibility.LISTED : Visibility.UNLISTED,
                library.save(tracks));
    }
}
