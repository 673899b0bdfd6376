package deejai.server.library;

import deejai.server.catalogue.LiveLibrary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The library in numbers, and what could not be used.
@Tag(name = "Library")
@RestController
@RequestMapping("/api/v2")
final class LibraryController {

    private static final int MOST_FAILURES = 1_000;

    private final LiveLibrary library;
    private final CurrentStatistics statistics;

    LibraryController(LiveLibrary library, CurrentStatistics statistics) {
        this.library = library;
        this.statistics = statistics;
    }

    @Operation(summary = "The library in numbers: tracks, folders, models")
    @GetMapping("/library")
    LibraryView library() {
        String model = library.find()
                .map(state -> state.snapshot().origin().modelHash())
                .orElse("");
        return LibraryView.of(library.library(), library.size(), model);
    }

    @Operation(
            summary = "What music it is: genres, decades, formats, the artists with most tracks",
            description = "Of the tracks that searches and playlists know by now.")
    @GetMapping("/library/statistics")
    LibraryStatistics statistics() {
        return statistics.get();
    }

    @Operation(summary = "Files that could not be used, with the reason and what to do")
    @GetMapping("/failures")
    FailureList failures(
            @Parameter(description = "Only those of this kind", example = "damaged")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "How many to leave out at the beginning") @RequestParam(defaultValue = "0")
                    int offset,
            @Parameter(description = "At most this many, 0 to 1000") @RequestParam(defaultValue = "100") int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be at least 0: " + offset);
        }
        if (limit < 0 || limit > MOST_FAILURES) {
            throw new IllegalArgumentException("limit must be 0 to " + MOST_FAILURES + ": " + limit);
        }
        return FailureList.of(library.library().files().skipped(), kind, offset, limit);
    }
}
