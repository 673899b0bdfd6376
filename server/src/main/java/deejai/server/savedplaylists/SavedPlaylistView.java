package deejai.server.savedplaylists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A saved playlist with its tracks.
///
/// @param code       what stands in addresses
/// @param mine       whether it is the caller's
/// @param mayChange  whether the caller may change it
/// @param created    when it was saved
/// @param updated    when its name or tracks were last changed
/// @param creativity that it was made with
/// @param noise      that it was made with
/// @param settings   what it was made with, as it was saved
/// @param listed     whether others come across it
/// @param share      address of its page for those without an account; left out if it is not shared, and for those
///                   who may not change it
/// @param exports    how many people took it elsewhere
/// @param tracks     in their order
@Schema(name = "SavedPlaylist")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedPlaylistView(
        @Schema(example = "Zk3v0aPq_7Lw") String code,
        @Schema(example = "Sunday morning") String name,
        boolean mine,
        boolean mayChange,
        Instant created,
        Instant updated,
        double creativity,
        double noise,

        @Schema(type = "object", example = "{\"size\":10}") @JsonRawValue
        String settings,

        boolean listed,

        @Nullable @Schema(example = "/s/0123456789abcdefghijklmn")
        String share,

        int exports,
        RatingView rating,
        List<SavedTrackView> tracks) {

    static SavedPlaylistView of(SavedPlaylist playlist, Actor actor, RatingView rating, List<SavedTrackView> tracks) {
        boolean mayChange = actor.mayChange(playlist.owner());
        return new SavedPlaylistView(
                playlist.code(),
                playlist.name(),
                playlist.owner().equals(actor.key()),
                mayChange,
                playlist.created(),
                playlist.updated(),
                playlist.generation().creativity(),
                playlist.generation().noise(),
                playlist.generation().settings(),
                playlist.visibility() == Visibility.LISTED,
                mayChange && playlist.shareToken() != null ? "/s/" + playlist.shareToken() : null,
                playlist.exports(),
                rating,
                tracks);
    }
}
