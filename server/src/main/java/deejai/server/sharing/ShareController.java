package deejai.server.sharing;

import deejai.server.identity.Caller;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.server.savedplaylists.Actor;
import deejai.server.savedplaylists.SavedPlaylist;
import deejai.server.savedplaylists.SavedPlaylistStore;
import deejai.server.savedplaylists.SavedPlaylists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Shares saved playlists by link.
@Tag(name = "Sharing")
@RestController
final class ShareController {

    private final SavedPlaylists playlists;
    private final SavedPlaylistStore store;
    private final SharedPlaylists shared;

    ShareController(SavedPlaylists playlists, SavedPlaylistStore store, SharedPlaylists shared) {
        this.playlists = playlists;
        this.store = store;
        this.shared = shared;
    }

    /// How others get to a playlist.
    ///
    /// @param url   of its page, on this server
    /// @param embed HTML that shows it in a page of another site
    @Schema(name = "ShareLinks")
    record Links(
            @Schema(example = "/s/0123456789abcdefghijklmn") String url,

            @Schema(example = "<iframe src=\"https://example.org/embed/0123456789abcdefghijklmn\"></iframe>")
            String embed) {}

    @Operation(
            summary = "Share a saved playlist",
            description = "For its owner and admins. Who has the link sees the playlist, and hears its tracks unless"
                    + " the server is public; nothing else of the library. Sharing it once more gives the same link.")
    @PostMapping("/api/v2/saved-playlists/{code}/share")
    Links share(@PathVariable String code, Caller caller) {
        SavedPlaylists.require(store.share(playlists.byCode(code).id(), Actor.of(caller)));
        SavedPlaylist playlist = playlists.byCode(code);
        String token = playlist.shareToken();
        if (token == null) {
            throw new ProblemException(ProblemCode.CONFLICT, "sharing was ended at the same time");
        }
        String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new Links(
                SharePage.PATH + token, ShareHtml.iframe(server + SharePage.EMBED_PATH + token, playlist.name()));
    }

    @Operation(
            summary = "End the sharing of a saved playlist",
            description = "For its owner and admins. The link no longer leads anywhere, also when the playlist is"
                    + " shared again.")
    @DeleteMapping("/api/v2/saved-playlists/{code}/share")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unshare(@PathVariable String code, Caller caller) {
        SavedPlaylists.require(store.unshare(playlists.byCode(code).id(), Actor.of(caller)));
    }

    @Operation(summary = "A shared playlist", description = "For everybody who has the link.")
    @GetMapping("/api/v2/shared/{token}")
    SharedPlaylistView shared(@PathVariable String token) {
        SavedPlaylist playlist = shared.find(token).orElseThrow(SavedPlaylists::notFound);
        return SharedPlaylistView.of(playlist, shared.tracks(playlist), shared.allowsAudio());
    }
}
