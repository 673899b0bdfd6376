package deejai.server.tracks;

import io.swagger.v3.oas.annotations.media.Schema;

/// An artist as clients see it.
///
/// @param name   as it is written on the first of the tracks
/// @param tracks number of tracks
/// @param cover  id of a track whose cover stands for the artist
@Schema(name = "Artist")
record ArtistView(
        @Schema(example = "Motörhead") String name,

        @Schema(description = "Number of tracks", example = "42")
        int tracks,

        @Schema(
                description = "Id of a track whose cover stands for the artist",
                example = "5f0c6ab5d6b8c5f5d3b8a0a1a2a3a4a5")
        String cover) {}
