package deejai.server.playlists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// A playlist in another order.
///
/// @param tracks in their new order
/// @param order  for every place the place, from 1, that its track had before
/// @param before flow of the playlist as it was
/// @param after  flow of the playlist as it is now
@Schema(name = "ReorderedPlaylist")
record ReorderedView(
        @Schema(description = "In their new order") List<PlaylistEntryView> tracks,

        @Schema(description = "For every place the place, from 1, that its track had before", example = "[1, 3, 2]")
        List<Integer> order,

        FlowView before,
        FlowView after) {}
