package deejai.server.tracks;

import deejai.playlist.PlaylistSettings;
import deejai.server.catalogue.LibraryFacts;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tracks: search, details, neighbours.
@Tag(name = "Tracks")
@RestController
@RequestMapping("/api/v2/tracks")
final class TrackController {

    private final LiveLibrary library;
    private final LibraryFacts facts;
    private final WorkLimit work;

    TrackController(LiveLibrary library, LibraryFacts facts, WorkLimit work) {
        this.library = library;
        this.facts = facts;
        this.work = work;
    }

    @Operation(
            operationId = "searchTracks",
            summary = "Search tracks by words",
            description = "All words must begin a word of artist, title, album or path.")
    @GetMapping
    Hits search(
            @Parameter(description = "Words in any order", example = "moto ace") @RequestParam String q,
            @Parameter(description = "At most this many, 1 to 200") @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        Hits.requireLimit(limit, Hits.MOST_HITS);
        return work.run(() -> Hits.of(library.state().snapshot().search().search(q, limit), limit, caller));
    }

    @Operation(operationId = "getTrack", summary = "Details of a track")
    @GetMapping("/{id}")
    TrackDetails track(@Parameter(description = "Id of the track") @PathVariable String id, Caller caller) {
        return TrackDetails.of(library.state().track(id), caller);
    }

    @Operation(
            operationId = "findSimilarTracks",
            summary = "Tracks nearest to a track",
            description = "Nearest first, other versions of the track among them, it itself not.")
    @GetMapping("/{id}/similar")
    SimilarTracks similar(
            @Parameter(description = "Id of the track") @PathVariable String id,
            @Parameter(description = "At most this many, 1 to 200") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "What decides: 0 what people put together, 1 how it sounds")
                    @RequestParam(defaultValue = "0.5")
                    double creativity,
            Caller caller) {
        Hits.requireLimit(limit, Hits.MOST_HITS);
        PlaylistSettings wanted = PlaylistSettings.DEFAULT.withSize(limit).withCreativity(creativity);
        PlaylistSettings settings = wanted.withRules(wanted.rules().withMaxMinutes(facts.maxMinutes()));
        return work.run(() -> {
            LiveLibrary.State state = library.state();
            return SimilarTracks.of(state.engine().similar(state.track(id), settings), creativity, caller);
        });
    }

    /// Tracks to be looked up.
    ///
    /// @param ids of the tracks
    @Schema(name = "TrackLookup")
    record Lookup(
            @Schema(description = "Ids of tracks, at most 1,000", requiredMode = Schema.RequiredMode.REQUIRED)
            List<String> ids) {

        Lookup {
            if (ids == null || ids.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("ids must be a list of ids of tracks: " + ids);
            }
            if (ids.size() > Hits.MOST_LISTED) {
                throw new IllegalArgumentException("ids must hold at most " + Hits.MOST_LISTED + ": " + ids.size());
            }
            ids = List.copyOf(ids);
        }
    }

    /// What is known of many tracks.
    ///
    /// @param tracks  those that the library has, in the order of the request
    /// @param unknown ids of all others
    @Schema(name = "LookedUpTracks")
    record LookedUp(
            @Schema(description = "Those that the library has, in the order of the request")
            List<TrackView> tracks,

            @Schema(description = "Ids that the library does not have")
            List<String> unknown) {}

    @Operation(operationId = "lookUpTracks", summary = "Look many tracks up at once")
    @PostMapping("/lookup")
    LookedUp lookup(@RequestBody Lookup lookup, Caller caller) {
        return work.run(() -> {
            LiveLibrary.State state = library.state();
            List<TrackView> tracks = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (String id : lookup.ids()) {
                OptionalInt row = state.catalogue().row(id);
                if (row.isPresent()) {
                    tracks.add(TrackView.of(state.catalogue().track(row.getAsInt()), caller));
                } else {
                    unknown.add(id);
                }
            }
            return new LookedUp(tracks, unknown);
        });
    }
}
