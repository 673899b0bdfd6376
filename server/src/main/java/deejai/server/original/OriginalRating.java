package deejai.server.original;

import deejai.server.savedplaylists.PlaylistRatings;
import deejai.server.savedplaylists.Ratings;

/// What a client of the original website says all ratings of a playlist are, its listener's new one included.
///
/// @param mean  stars, 0..5
/// @param count of all ratings, 1 or more
record OriginalRating(double mean, int count) {

    private static final double MOST_STARS = 5;

    OriginalRating {
        if (!(mean >= 0 && mean <= MOST_STARS)) {
            throw new IllegalArgumentException("av_rating must be 0..5: " + mean);
        }
        if (count < 1) {
            throw new IllegalArgumentException("num_ratings must be positive: " + count);
        }
    }

    /// The one rating that is new, in half stars, 1..10.
    ///
    /// The client took the mean that it saw, of one rating less, and worked the new one in: stars = mean * count -
    /// mean before * (count - 1). What it saw is taken to be what is stored, which is so unless others have rated
    /// since; and whatever comes out is one rating, never more.
    int halfStars(Ratings stored) {
        double stars = mean * count - stored.mean() * (count - 1);
        return (int) Math.clamp(Math.round(2 * stars), 1L, PlaylistRatings.MOST_HALF_STARS);
    }
}
