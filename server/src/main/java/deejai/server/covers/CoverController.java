package deejai.server.covers;

import deejai.server.catalogue.LiveLibrary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Cover art.
@Tag(name = "Tracks")
@RestController
final class CoverController {

    private final LiveLibrary library;
    private final CoverResponse covers;

    CoverController(LiveLibrary library, CoverResponse covers) {
        this.library = library;
        this.covers = covers;
    }

    @Operation(
            summary = "Cover art of a track",
            description = "A JPEG picture: the one in the file, or beside it in its folder. 404 where there is none.")
    @GetMapping(
            path = "/api/v2/tracks/{id}/cover",
            produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.ALL_VALUE})
    ResponseEntity<byte[]> cover(
            @PathVariable String id,
            @Parameter(description = "Side of the square that it fits into, pixels: 1 to 1024")
                    @RequestParam(defaultValue = "256")
                    int size,
            WebRequest request)
            throws IOException {
        return covers.send(library.state().track(id), size, request);
    }
}
