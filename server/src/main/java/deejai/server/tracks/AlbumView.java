package deejai.server.tracks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An album as clients see it.
///
/// @param album  its name
/// @param artist left out where there are several, and the tags name none for the album
/// @param year   of the oldest of its tracks; left out where it is not known
/// @param tracks number of tracks
/// @param cover  id of a track whose cover stands for the album
@Schema(name = "Album")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlbumView(
        @Schema(example = "Ace of Spades") String album,

        @Nullable
        @Schema(description = "Left out where there are several, and the tags name none", example = "Motörhead")
        String artist,

        @Nullable @Schema(example = "1980") Integer year,

        @Schema(description = "Number of tracks", example = "12")
        int tracks,

        @Schema(
                description = "Id of a track whose cover stands for the album",
                example = "5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5")
        String cover) {}
