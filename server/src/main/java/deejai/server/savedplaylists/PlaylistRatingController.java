package deejai.server.savedplaylists;

import deejai.server.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalInt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Rates saved playlists, with stars in halves.
@Tag(name = "Saved playlists")
@RestController
@RequestMapping(SavedPlaylistController.PATH + "/{code}/rating")
final class PlaylistRatingController {

    private final SavedPlaylists playlists;
    private final PlaylistRatings ratings;

    PlaylistRatingController(SavedPlaylists playlists, PlaylistRatings ratings) {
        this.playlists = playlists;
        this.ratings = ratings;
    }

    /// A rating.
    ///
    /// @param stars 0.5..5 in halves
    @Schema(name = "Stars")
    record Stars(@Schema(example = "4.5") double stars) {

        Stars {
            if (halves(stars) != Math.rint(halves(stars)) || !(stars >= 0.5 && stars <= 5)) {
                throw new IllegalArgumentException("stars must be 0.5..5 in halves: " + stars);
            }
        }

        int halfStars() {
            return (int) halves(stars);
        }

        private static double halves(double stars) {
            return 2 * stars;
        }
    }

    @Operation(
            summary = "Rate a saved playlist",
            description = "In place of what the caller gave it before. One's own playlists may be rated too.")
    @PutMapping
    RatingView rate(@PathVariable String code, @RequestBody Stars stars, Caller caller) {
        Ratings all = ratings.rate(playlists.byCode(code).id(), Actor.of(caller), stars.halfStars())
                .orElseThrow(SavedPlaylists::notFound);
        return RatingView.of(all, OptionalInt.of(stars.halfStars()));
    }

    @Operation(summary = "Take a rating back")
    @DeleteMapping
    RatingView withdraw(@PathVariable String code, Caller caller) {
        Ratings all =
                ratings.withdraw(playlists.byCode(code).id(), Actor.of(caller)).orElseThrow(SavedPlaylists::notFound);
        return RatingView.of(all, OptionalInt.empty());
    }
}
