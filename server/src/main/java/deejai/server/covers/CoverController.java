package deejai.server.covers;

import deejai.library.Track;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.covers.CoverCache.Cover;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.worker.MediaBusyException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
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

    /// Sides that are made: what is asked for is rounded up, so that few of them are kept.
    private static final int[] SIZES = {64, 128, 256, 512, 1024};

    private static final CacheControl KEPT_BY_BROWSERS =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final LiveLibrary library;
    private final CoverCache covers;

    CoverController(LiveLibrary library, CoverCache covers) {
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
        int side = rounded(size);
        Track track = library.state().track(id);
        Optional<Cover> cover = cover(track, side);
        if (cover.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "no cover art is known of " + track.name());
        }
        if (request.checkNotModified('"' + cover.get().key() + '"')) {
            return ResponseEntity.status(304).cacheControl(KEPT_BY_BROWSERS).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT_BY_BROWSERS)
                .eTag(cover.get().key())
                .body(cover.get().jpeg());
    }

    private static int rounded(int size) {
        for (int side : SIZES) {
            if (size >= 1 && size <= side) {
                return side;
            }
        }
        throw new IllegalArgumentException("size must be 1 to " + SIZES[SIZES.length - 1] + ": " + size);
    }

    private Optional<Cover> cover(Track track, int side) throws IOException {
        Path file = track.path();
        if (file == null || !file.toFile().isFile()) {
            return Optional.empty();
        }
        try {
            return covers.cover(file, side);
        } catch (MediaBusyException e) {
            throw ProblemException.passing(ProblemCode.OVERLOADED, "too many covers are being made just now", 2);
        }
    }
}
