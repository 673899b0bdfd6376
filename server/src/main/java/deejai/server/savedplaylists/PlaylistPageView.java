package deejai.server.savedplaylists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of saved playlists.
///
/// @param playlists in the order of the list
/// @param next      the cursor of the next page; left out if this is the last
@Schema(name = "SavedPlaylistPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaylistPageView(
        List<PlaylistSummary> playlists, @Nullable String next) {}
