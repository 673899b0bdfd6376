package deejai.server.map;

import deejai.projection.LibraryMap;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.tracks.TrackView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The map: its points, what they are, and where a track lies. Points are known by their numbers.
@Tag(name = "Map")
@RestController
@RequestMapping("/api/v2/map")
final class MapController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final LiveLibrary library;
    private final LibraryMaps maps;
    private final PlacedLibrary placed;
    private final WorkLimit work;

    MapController(LiveLibrary library, LibraryMaps maps, PlacedLibrary placed, WorkLimit work) {
        this.library = library;
        this.maps = maps;
        this.placed = placed;
        this.work = work;
    }

    @Operation(
            operationId = "getMap",
            summary = "How the map stands",
            description = "A map shows every track as a point; tracks that sound alike lie near each other. It is made"
                    + " in the background. When its version changes, points have other numbers and perhaps other"
                    + " places; the version before stays valid until the next change.")
    @GetMapping
    MapView map() {
        return maps.view();
    }

    @Operation(
            operationId = "getMapPoints",
            summary = "The places of all points",
            description = "Little-endian: the number of points N as an unsigned 32-bit integer, then for each of the"
                    + " points 0 to N-1 its x and y as 32-bit floats from -1 to 1, y upwards. Never changes for a"
                    + " version.")
    @ApiResponse(
            responseCode = "200",
            description = "4 + 8 N bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/points")
    ResponseEntity<byte[]> points(@Parameter(description = "Version of the map") @RequestParam String version) {
        LibraryMap map = maps.map(version);
        byte[] places = map.places();
        byte[] answer = ByteBuffer.allocate(Integer.BYTES + places.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(map.size())
                .put(places)
                .array();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(answer);
    }

    @Operation(
            operationId = "getMapGroups",
            summary = "What to colour the points by",
            description = "At most 12 groups, the largest first, decades in their order, and one for all the rest where"
                    + " there is a rest.")
    @GetMapping("/groups")
    MapGroups groups(
            @Parameter(description = "genre, artist, year or folder; folder not for visitors", example = "genre")
                    @RequestParam
                    String by,
            @Parameter(description = "Version of the map") @RequestParam String version,
            Caller caller) {
        GroupBy kind = GroupBy.parse(by, caller);
        return work.run(() -> MapGroups.of(
                placed.tracks(version, library.state()),
                kind,
                library.library().settings().scannedFolders()));
    }

    /// Tracks of points.
    ///
    /// @param tracks in the order of the points; null for one that the library does not have any more
    @Schema(name = "MapTracks")
    record Tracks(
            @Schema(description = "In the order of the points; null for one that the library does not have any more")
            List<@Nullable TrackView> tracks) {}

    @Operation(operationId = "getMapTracks", summary = "The tracks of points")
    @PostMapping("/tracks")
    Tracks tracks(@RequestBody PointsRequest request, Caller caller) {
        return work.run(() -> {
            PlacedTracks tracks = placed.tracks(request.version(), library.state());
            request.requireBelow(tracks.map().size());
            List<@Nullable TrackView> found = new ArrayList<>();
            for (int point : request.points()) {
                OptionalInt row = tracks.row(point);
                found.add(row.isEmpty() ? null : TrackView.of(tracks.catalogue().track(row.getAsInt()), caller));
            }
            return new Tracks(found);
        });
    }

    /// Points of tracks.
    ///
    /// @param points in the order of the tracks; null for one that has no place on the map
    @Schema(name = "MapPlaces")
    record Places(
            @Schema(description = "In the order of the tracks; null for one that has no place on the map")
            List<@Nullable Integer> points) {}

    @Operation(operationId = "getMapPlaces", summary = "The points of tracks")
    @PostMapping("/places")
    Places places(@RequestBody PlacesRequest request) {
        return work.run(() -> {
            PlacedTracks tracks = placed.tracks(request.version(), library.state());
            List<@Nullable Integer> points = new ArrayList<>();
            for (String track : request.tracks()) {
                OptionalInt point = tracks.point(track);
                points.add(point.isEmpty() ? null : point.getAsInt());
            }
            return new Places(points);
        });
    }
}
