package deejai.server.playlists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// How smoothly a list of tracks goes.
///
/// @param tracks in their order, each with the step to it
/// @param flow   of all of them
@Schema(name = "ExplainedPlaylist")
record ExplainedView(List<PlaylistEntryView> tracks, FlowView flow) {}
