package deejai.server.map;

import deejai.projection.DrawnArea;
import deejai.projection.DrawnLine;
import deejai.server.identity.Caller;
import deejai.server.load.WorkLimit;
import deejai.server.playlists.LengthRequest;
import deejai.server.playlists.PlaylistView;
import deejai.server.playlists.Wish;
import deejai.server.playlists.Wishes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Playlists of what is drawn on the map. Nothing is kept.
@Tag(name = "Map")
@RestController
@RequestMapping("/api/v2/map")
final class MapPlaylistController {

    private final Wishes wishes;
    private final PlacedLibrary placed;
    private final WorkLimit work;

    MapPlaylistController(Wishes wishes, PlacedLibrary placed, WorkLimit work) {
        this.wishes = wishes;
        this.placed = placed;
        this.work = work;
    }

    @Operation(
            operationId = "makeJourneyOnMap",
            summary = "A journey along a line drawn on the map",
            description = "Its tracks lie along the line at even distances, each near its place and going with those"
                    + " before it. The length is that of the whole playlist.")
    @PostMapping("/journey")
    PlaylistView journey(@RequestBody LineRequest request, Caller caller) {
        return run(request.length(), () -> {
            Wish wish = wishes.wish(request.settings(), caller);
            PlacedTracks tracks = placed.tracks(request.version(), wish.state());
            return wishes.view(
                    wish.engine()
                            .along(
                                    new DrawnLine(request.spots()),
                                    tracks.places(),
                                    wish.settings().withLength(request.length().ofPlaylist())),
                    wish);
        });
    }

    @Operation(
            operationId = "makePlaylistOfMapArea",
            summary = "A playlist of an area of the map",
            description = "Tracks from within the outline, in a smooth order. Where there are more than asked for, the"
                    + " random seed draws from them.")
    @PostMapping("/area")
    PlaylistView area(@RequestBody AreaRequest request, Caller caller) {
        return run(request.length(), () -> {
            Wish wish = wishes.wish(request.settings(), caller);
            PlacedTracks tracks = placed.tracks(request.version(), wish.state());
            return wishes.view(
                    wish.engine()
                            .within(
                                    new DrawnArea(request.spots()),
                                    tracks.places(),
                                    wish.settings().withLength(request.length().ofPlaylist())),
                    wish);
        });
    }

    private <T> T run(LengthRequest length, Supplier<T> making) {
        return length.isLong(1) ? work.runLong(making) : work.run(making);
    }
}
