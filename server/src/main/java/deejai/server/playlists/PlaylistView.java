package deejai.server.playlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A playlist as clients see it.
///
/// @param tracks     in playing order
/// @param seconds    length of all tracks together
/// @param flow       how smoothly it goes
/// @param stopped    why it is shorter than asked; left out where it is not
/// @param notes      what else a listener should know
/// @param randomSeed that makes it again
/// @param model      whose sound vectors it was made of: name and version
@Schema(name = "Playlist")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaylistView(
        List<PlaylistEntryView> tracks,
        @Schema(example = "2412.7") double seconds,
        FlowView flow,

        @Nullable @Schema(description = "Why it is shorter than asked, for people; left out where it is not")
        String stopped,

        @Schema(description = "What else a listener should know")
        List<String> notes,

        @Schema(description = "Makes the same playlist again from the same library", example = "1234567")
        long randomSeed,

        @Schema(description = "Whose sound vectors it was made of", example = "mp3tovec-compact-1")
        String model) {

    /// What tells one making of a playlist from another.
    ///
    /// @param caller     who sees it
    /// @param randomSeed that it was made with
    /// @param model      whose sound vectors it was made of
    record Making(Caller caller, long randomSeed, String model) {}

    /// A playlist that was made.
    static PlaylistView of(Playlist playlist, Flow flow, Making making) {
        List<PlaylistEntryView> tracks = new ArrayList<>();
        for (PlaylistTrack track : playlist.tracks()) {
            tracks.add(PlaylistEntryView.of(track, flow.steps().get(tracks.size()), making.caller()));
        }
        return new PlaylistView(
                tracks,
                Math.round(playlist.durationSeconds() * 1000) / 1000.0,
                FlowView.of(flow),
                playlist.stopped(),
                playlist.notes(),
                making.randomSeed(),
                making.model());
    }
}
