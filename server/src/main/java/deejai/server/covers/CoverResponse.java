package deejai.server.covers;

import deejai.library.Track;
import deejai.server.covers.CoverCache.Cover;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.worker.MediaBusyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/// Sends the cover art of a track.
@Component
public final class CoverResponse {

    /// Sides that are made: what is asked for is rounded up, so that few of them are kept.
    private static final int[] SIZES = {64, 128, 256, 512, 1024};

    private static final CacheControl KEPT_BY_BROWSERS =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();
    private static final int RETRY_AFTER_SECONDS = 2;

    private final CoverCache covers;

    CoverResponse(CoverCache covers) {
        this.covers = covers;
    }

    /// The cover of a track as a JPEG picture.
    ///
    /// @param size side of the square (pixels) that it is to fit into, 1 to 1024; a little more may come
    /// @throws ProblemException if there is none, or too many are being made
    public ResponseEntity<byte[]> send(Track track, int size, WebRequest request) throws IOException {
        int side = rounded(size);
        Cover cover = cover(track, side)
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, "no cover art is known of " + track.name()));
        if (request.checkNotModified('"' + cover.key() + '"')) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(KEPT_BY_BROWSERS)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(KEPT_BY_BROWSERS)
                .eTag(cover.key())
                .body(cover.jpeg());
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
            throw ProblemException.passing(
                    ProblemCode.OVERLOADED, "too many covers are being made just now", RETRY_AFTER_SECONDS);
        }
    }
}
