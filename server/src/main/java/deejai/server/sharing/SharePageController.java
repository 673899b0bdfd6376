package deejai.server.sharing;

import deejai.library.Track;
import deejai.server.problems.ProblemException;
import deejai.server.savedplaylists.PlacedTrack;
import deejai.server.savedplaylists.SavedPlaylist;
import deejai.server.savedplaylists.SavedPlaylists;
import deejai.server.sharing.SharePage.Layout;
import deejai.server.sharing.SharePage.Links;
import deejai.server.sharing.SharePage.Row;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The pages of shared playlists, and the files beside them.
@Hidden
@RestController
final class SharePageController {

    private final SharedPlaylists shared;
    private final ShareAssets assets = new ShareAssets();

    SharePageController(SharedPlaylists shared) {
        this.shared = shared;
    }

    @GetMapping(SharePage.PATH + "{token}")
    ResponseEntity<byte[]> page(@PathVariable String token, HttpServletResponse response) {
        return PageResponse.of(page(token, Layout.FULL), response);
    }

    @GetMapping(SharePage.EMBED_PATH + "{token}")
    ResponseEntity<byte[]> embedded(@PathVariable String token, HttpServletResponse response) {
        return PageResponse.of(page(token, Layout.COMPACT), response);
    }

    @GetMapping(ShareHtml.ASSETS + "{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.find(name).orElseThrow(() -> ProblemException.notFound("file", name));
    }

    private SharePage page(String token, Layout layout) {
        SavedPlaylist playlist = shared.find(token).orElseThrow(SavedPlaylists::notFound);
        List<Row> rows =
                shared.tracks(playlist).stream().map(track -> row(track, token)).toList();
        String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String image = rows.stream()
                .map(Row::cover)
                .filter(Objects::nonNull)
                .findFirst()
                .map(cover -> server + cover)
                .orElse(null);
        return new SharePage(playlist.name(), layout, new Links(server + SharePage.PATH + token, image), rows);
    }

    private Row row(PlacedTrack placed, String token) {
        Track track = placed.track();
        String address =
                track == null || track.path() == null ? null : "/api/v2/shared/" + token + "/tracks/" + track.id();
        return new Row(
                placed.artist(),
                placed.title(),
                placed.seconds(),
                placed.saved().waypoint(),
                address == null ? null : address + "/cover",
                address == null || !shared.allowsAudio() ? null : address + "/audio");
    }
}
