package deejai.server.savedplaylists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What people think of a playlist.
///
/// @param mean  stars; 0 if nobody has rated it
/// @param count how many have rated it
/// @param own   stars that the caller gave; left out if they gave none, and in lists
@Schema(name = "PlaylistRating")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RatingView(
        @Schema(example = "4.25") double mean,
        @Schema(example = "12") int count,
        @Nullable @Schema(example = "4.5") Double own) {

    static RatingView of(Ratings ratings, OptionalInt ownHalfStars) {
        return new RatingView(
                Math.round(ratings.mean() * 1000) / 1000.0,
                ratings.count(),
                ownHalfStars.isPresent() ? ownHalfStars.getAsInt() / 2.0 : null);
    }
}
