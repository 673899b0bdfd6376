package deejai.server.savedplaylists;

import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Saved playlists as files for other programs.
@Tag(name = "Saved playlists")
@RestController
final class PlaylistExportController {

    private final SavedPlaylists playlists;
    private final SavedPlaylistStore store;
    private final PlaylistRatings ratings;
    private final PlaylistTracks tracks;

    PlaylistExportController(
            SavedPlaylists playlists, SavedPlaylistStore store, PlaylistRatings ratings, PlaylistTracks tracks) {
        this.playlists = playlists;
        this.store = store;
        this.ratings = ratings;
        this.tracks = tracks;
    }

    @Operation(
            summary = "A saved playlist as a file: M3U8, XSPF or JSPF",
            description = "Counts as an export, once for each who does it. Who may not see where files lie gets the"
                    + " tracks by name: in XSPF and JSPF without a location, in M3U8 with `Artist - Title` in place of"
                    + " the path. Tracks that the library no longer has are named in XSPF and JSPF, and left out of an"
                    + " M3U8 with paths.")
    @GetMapping(SavedPlaylistController.PATH + "/{code}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String code, @ParameterObject @ModelAttribute ExportQuery query, Caller caller) {
        SavedPlaylist playlist = playlists.byCode(code);
        PlaylistExport export =
                new PlaylistExport(playlist, tracks.place(store.tracks(playlist.id())), query.playlistFormat());
        String text = caller.seesPaths() ? export.withPaths(query.folder()) : export.withoutPaths();
        ratings.countExport(playlist.id(), Actor.of(caller));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, export.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, export.fileName().header())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
