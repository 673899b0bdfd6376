package deejai.server.tracks;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.library.Track;
import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A track as clients see it.
///
/// @param id       of the track: a hash of its sound
/// @param artist   all artists as one text; empty where none is known
/// @param title    never empty
/// @param album    null where it is not known
/// @param year     of release, null where it is not known
/// @param seconds  length
/// @param playable whether the caller may listen to it, and there is a file
/// @param path     of the file; left out for those who may not see it
@Schema(name = "Track")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackView(
        @Schema(example = "5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5")
        String id,

        @Schema(example = "Doug Kaufman") String artist,
        @Schema(example = "Battle Epic") String title,

        @Nullable @Schema(example = "The Battle for Wesnoth")
        String album,

        @Nullable @Schema(example = "2009") Integer year,
        @Schema(example = "187.4") double seconds,
        boolean playable,

        @Nullable @Schema(example = "/music/battle-epic.ogg")
        String path) {

    /// A track as a caller may see it.
    public static TrackView of(Track track, Caller caller) {
        Path path = track.path();
        return new TrackView(
                track.id(),
                track.artist(),
                track.title(),
                track.tags().album(),
                track.tags().year().isPresent() ? track.tags().year().getAsInt() : null,
                Math.round(track.durationSeconds() * 1000) / 1000.0,
                path != null && caller.seesPaths(),
                path == null || !caller.seesPaths() ? null : path.toString());
    }
}
