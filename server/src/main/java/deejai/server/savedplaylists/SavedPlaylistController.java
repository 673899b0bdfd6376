package deejai.server.savedplaylists;

import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Saves playlists, lists them, and changes them.
@Tag(name = "Saved playlists")
@RestController
@RequestMapping(SavedPlaylistController.PATH)
final class SavedPlaylistController {

    static final String PATH = "/api/v2/saved-playlists";

    private final SavedPlaylists playlists;
    private final SavedPlaylistStore store;
    private final PlaylistLists lists;
    private final PlaylistRatings ratings;
    private final PlaylistTracks tracks;

    SavedPlaylistController(
            SavedPlaylists playlists,
            SavedPlaylistStore store,
            PlaylistLists lists,
            PlaylistRatings ratings,
            PlaylistTracks tracks) {
        this.playlists = playlists;
        this.store = store;
        this.lists = lists;
        this.ratings = ratings;
        this.tracks = tracks;
    }

    @Operation(
            summary = "Save a playlist",
            description = "Names, artists and lengths are taken from the library. The same name, tracks and waypoints"
                    + " once more give the playlist that is there already (200), with today's date.")
    @PostMapping
    ResponseEntity<SavedPlaylistView> save(@RequestBody NewPlaylist wanted, Caller caller) {
        SaveOutcome outcome = playlists.save(wanted.draft(tracks), Actor.of(caller));
        return switch (outcome) {
            case SaveOutcome.Saved saved -> response(HttpStatus.CREATED, saved.playlist(), caller);
            case SaveOutcome.Merged merged -> response(HttpStatus.OK, merged.playlist(), caller);
            case SaveOutcome.LimitReached limit -> throw new IllegalStateException("told as a problem: " + limit);
        };
    }

    @Operation(summary = "Lists of saved playlists", description = "A page at a time.")
    @GetMapping
    PlaylistPageView list(@ParameterObject @ModelAttribute ListQuery query, Caller caller) {
        Actor actor = Actor.of(caller);
        PlaylistPage page = query.run(lists, actor);
        Map<Long, List<SavedTrack>> first = store.firstTracks(
                page.playlists().stream().map(SavedPlaylist::id).toList(), PlaylistSummary.COVERS);
        return new PlaylistPageView(
                page.playlists().stream()
                        .map(playlist ->
                                PlaylistSummary.of(playlist, first.getOrDefault(playlist.id(), List.of()), actor))
                        .toList(),
                page.next());
    }

    @Operation(
            summary = "A saved playlist with its tracks",
            description = "Unlisted playlists too: who has the code may see it.")
    @GetMapping("/{code}")
    SavedPlaylistView playlist(@PathVariable String code, Caller caller) {
        return view(playlists.byCode(code), caller);
    }

    @Operation(summary = "Change a saved playlist", description = "For its owner and admins.")
    @PatchMapping("/{code}")
    SavedPlaylistView change(@PathVariable String code, @RequestBody PlaylistPatch patch, Caller caller) {
        Actor actor = Actor.of(caller);
        SavedPlaylist playlist = playlists.byCode(code);
        if (!actor.mayChange(playlist.owner())) {
            SavedPlaylists.require(PlaylistChange.NOT_OWNER);
        }
        // All is checked before anything is changed.
        List<SavedTrack> newTracks = patch.tracks() == null ? null : tracks.save(patch.tracks());
        String newName = patch.name() == null ? null : PlaylistDraft.requireName(patch.name());
        if (newName != null) {
            SavedPlaylists.require(store.rename(playlist.id(), actor, newName));
        }
        if (newTracks != null) {
            SavedPlaylists.require(store.replaceTracks(playlist.id(), actor, newTracks));
        }
        if (patch.listed() != null) {
            Visibility visibility = patch.listed() ? Visibility.LISTED : Visibility.UNLISTED;
            SavedPlaylists.require(store.changeVisibility(playlist.id(), actor, visibility));
        }
        return view(playlists.byCode(code), caller);
    }

    @Operation(summary = "Delete a saved playlist", description = "For its owner and admins.")
    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String code, Caller caller) {
        SavedPlaylists.require(store.delete(playlists.byCode(code).id(), Actor.of(caller)));
    }

    private ResponseEntity<SavedPlaylistView> response(HttpStatus status, SavedPlaylist playlist, Caller caller) {
        return ResponseEntity.status(status)
                .location(URI.create(PATH + "/" + playlist.code()))
                .body(view(playlist, caller));
    }

    private SavedPlaylistView view(SavedPlaylist playlist, Caller caller) {
        Actor actor = Actor.of(caller);
        return SavedPlaylistView.of(
                playlist,
                actor,
                RatingView.of(playlist.ratings(), ratings.ratingOf(playlist.id(), actor)),
                tracks.place(store.tracks(playlist.id())).stream()
                        .map(placed -> SavedTrackView.of(placed, caller))
                        .toList());
    }
}
