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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Artists: search, and the tracks of one.
@Tag(name = "Artists and albums")
@RestController
@RequestMapping("/api/v2/artists")
final class ArtistController {

    private final LibraryIndex index;
    private final WorkLimit work;

    ArtistController(LibraryIndex index, WorkLimit work) {
        this.index = index;
        this.work = work;
    }

    /// Artists that were found.
    @Schema(name = "Artists")
    record Artists(List<ArtistView> artists) {}

    @Operation(
            operationId = "searchArtists",
            summary = "Search artists by words",
            description = "Each word must begin a word of the name. Those that begin with the words come first, then"
                    + " those with most tracks. Without words: all of them.")
    @GetMapping
    Artists search(
            @Parameter(description = "Words in any order", example = "moto") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "At most this many, 1 to 200") @RequestParam(defaultValue = "20") int limit) {
        Hits.requireLimit(limit, Hits.MOST_HITS);
        return work.run(() -> new Artists(index.names().artists().search(q, limit)));
    }

    @Operation(
            operationId = "listTracksOfArtist",
            summary = "Tracks of an artist",
            description = "Album by album, the oldest first.")
    @GetMapping("/tracks")
    Hits tracks(
            @Parameter(description = "Name in any spelling", example = "Motörhead") @RequestParam String artist,
            @Parameter(description = "At most this many, 1 to 1000") @RequestParam(defaultValue = "200") int limit,
            Caller caller) {
        Hits.requireLimit(limit, Hits.MOST_LISTED);
        return work.run(() -> {
            List<Track> tracks = index.names().artists().tracks(artist);
            if (tracks.isEmpty()) {
                throw ProblemException.notFound("artist", artist);
            }
            return Hits.of(tracks, limit, caller);
        });
    }
}
