package deejai.server.tracks;

import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tracks: search and details.
@Tag(name = "Tracks")
@RestController
@RequestMapping("/api/v2/tracks")
final class TrackController {

    private static final int MOST_HITS = 200;

    private final LiveLibrary library;
    private final WorkLimit work;

    TrackController(LiveLibrary library, WorkLimit work) {
        this.library = library;
        this.work = work;
    }

    /// Tracks that were found.
    ///
    /// @param tracks best first
    record Hits(List<TrackView> tracks) {}

    @Operation(
            summary = "Search tracks by words",
            description = "All words must begin a word of artist, title, album or path.")
    @GetMapping
    Hits search(
            @Parameter(description = "Words in any order", example = "moto ace") @RequestParam String q,
            @Parameter(description = "At most this many, 1 to 200") @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST_HITS + ": " + limit);
        }
        return work.run(() -> new Hits(library.state().snapshot().search().search(q, limit).stream()
                .map(track -> TrackView.of(track, caller))
                .toList()));
    }

    @Operation(summary = "Details of a track")
    @GetMapping("/{id}")
    TrackView track(@PathVariable String id, Caller caller) {
        return TrackView.of(library.state().track(id), caller);
    }
}
