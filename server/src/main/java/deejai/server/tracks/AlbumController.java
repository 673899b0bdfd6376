package deejai.server.tracks;

import deejai.library.Track;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Albums: search, and the tracks of one.
@Tag(name = "Artists and albums")
@RestController
@RequestMapping("/api/v2/albums")
final class AlbumController {

    private final LibraryIndex index;
    private final WorkLimit work;

    AlbumController(LibraryIndex index, WorkLimit work) {
        this.index = index;
        this.work = work;
    }

    /// Albums that were found.
    @Schema(name = "Albums")
    record Albums(List<AlbumView> albums) {}

    @Operation(
            operationId = "searchAlbums",
            summary = "Search albums by words",
            description = "Each word must begin a word of the album or its artist. Those that begin with the words come"
                    + " first, then those with most tracks. Without words: all of them.")
    @GetMapping
    Albums search(
            @Parameter(description = "Words in any order", example = "spades") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "At most this many, 1 to 200") @RequestParam(defaultValue = "20") int limit) {
        Hits.requireLimit(limit, Hits.MOST_HITS);
        return work.run(() -> new Albums(index.names().albums().search(q, limit)));
    }

    @Operation(operationId = "listTracksOfAlbum", summary = "Tracks of an album", description = "In their order.")
    @GetMapping("/tracks")
    Hits tracks(
            @Parameter(description = "Name in any spelling", example = "Ace of Spades") @RequestParam String album,
            @Parameter(description = "Artist, as the search tells it; left out where that leaves it out")
                    @RequestParam(required = false)
                    @Nullable
                    String artist,
            @Parameter(description = "At most this many, 1 to 1000") @RequestParam(defaultValue = "200") int limit,
            Caller caller) {
        Hits.requireLimit(limit, Hits.MOST_LISTED);
        return work.run(() -> {
            List<Track> tracks = index.names().albums().tracks(album, artist);
            if (tracks.isEmpty()) {
                throw ProblemException.notFound("album", artist == null ? album : album + " by " + artist);
            }
            return Hits.of(tracks, limit, caller);
        });
    }
}
