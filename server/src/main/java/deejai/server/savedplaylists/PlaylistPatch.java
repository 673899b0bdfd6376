package deejai.server.savedplaylists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be changed of a saved playlist. What is left out stays as it is.
///
/// @param name   1..200 characters
/// @param listed whether others are to come across it
/// @param tracks all tracks in their new order, 1..1000
@Schema(name = "SavedPlaylistPatch")
record PlaylistPatch(
        @Nullable @Schema(example = "Sunday evening") String name,
        @Nullable Boolean listed,
        @Nullable List<TrackEntry> tracks) {}
