package deejai.server.playlists;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents an operation that answers a playlist, at once or in lines.
@ApiResponse(
        responseCode = "200",
        description = "The playlist",
        content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = PlaylistView.class)),
            @Content(mediaType = PlaylistStreams.NDJSON, schema = @Schema(implementation = PlaylistLine.class))
        })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PlaylistAnswer {}
