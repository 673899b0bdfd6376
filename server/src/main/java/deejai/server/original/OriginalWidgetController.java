package deejai.server.original;

import deejai.library.Track;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import deejai.server.savedplaylists.PlaylistDraft;
import deejai.server.sharing.PageResponse;
import deejai.server.sharing.SharePage;
import deejai.server.sharing.SharePage.Layout;
import deejai.server.sharing.SharePage.Row;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Pages that show tracks in a frame, as on the original website. There they are Spotify's; here they are ours, and
/// play for those who may listen.
@Tag(name = "Original website")
@RestController
@RequestMapping("/api/v1")
final class OriginalWidgetController {

    private final LiveLibrary library;

    OriginalWidgetController(LiveLibrary library) {
        this.library = library;
    }

    @Operation(summary = "A page to embed that shows a track")
    @GetMapping({"/track_widget", "/widget"})
    ResponseEntity<byte[]> track(
            @RequestParam("track_id") String trackId, Caller caller, HttpServletResponse response) {
        return PageResponse.of(page(List.of(trackId), Set.of(), caller), response);
    }

    @Operation(
            summary = "A page to embed that shows a playlist",
            description = "Track ids and waypoints are JSON arrays of texts; the id of the playlist on Spotify makes no"
                    + " difference.")
    @GetMapping("/playlist_widget")
    ResponseEntity<byte[]> playlist(
            @RequestParam("track_ids") String trackIds,
            @RequestParam(defaultValue = "[]") String waypoints,
            Caller caller,
            HttpServletResponse response) {
        List<String> ids = OriginalTexts.parse("track_ids", trackIds);
        if (ids.isEmpty() || ids.size() > PlaylistDraft.MOST_TRACKS) {
            throw new IllegalArgumentException("track_ids must be 1.." + PlaylistDraft.MOST_TRACKS + ": " + ids.size());
        }
        Set<String> chosen = new HashSet<>(OriginalTexts.parse("waypoints", waypoints));
        return PageResponse.of(page(ids, chosen, caller), response);
    }

    /// As on the original website, the first track gives the page its name.
    private SharePage page(List<String> ids, Set<String> waypoints, Caller caller) {
        LiveLibrary.State state = library.state();
        List<Track> tracks = ids.stream().map(state::track).toList();
        List<Row> rows = tracks.stream()
                .map(track -> row(track, waypoints.contains(track.id()), caller))
                .toList();
        return new SharePage(tracks.getFirst().name(), Layout.COMPACT, null, rows);
    }

    private static Row row(Track track, boolean waypoint, Caller caller) {
        String address = track.path() == null ? null : "/api/v2/tracks/" + track.id();
        return new Row(
                track.artist(),
                track.title(),
                track.durationSeconds(),
                waypoint,
                address == null ? null : address + "/cover",
                address == null || !caller.seesPaths() ? null : address + "/audio");
    }
}
