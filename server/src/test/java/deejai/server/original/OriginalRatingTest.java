package deejai.server.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.savedplaylists.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalRatingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 4.5", // the first
        "1, 5, 0.5",
        "7, 3.2142857142857144, 4",
        "999, 2.7182818, 3.5",
    })
    void newRatingIsFoundInTheNewMean(int count, double mean, double stars) {
        double newMean = (mean * count + stars) / (count + 1);
        assertThat(new OriginalRating(newMean, count + 1).halfStars(new Ratings(count, mean)))
                .isEqualTo((int) (2 * stars));
    }

    @ParameterizedTest
    @CsvSource({"5, 1000000000, 10", "0, 1000000000, 1", "0, 1, 1", "5, 2, 10", "0, 2, 1"})
    void whateverIsClaimedIsOneRating(double mean, int count, int halfStars) {
        assertThat(new OriginalRating(mean, count).halfStars(new Ratings(10, 3)))
                .isEqualTo(halfStars);
    }

    @Test
    void whatIsNoMeanIsRefused() {
        assertThatThrownBy(() -> new OriginalRating(5.1, 1)).hasMessage("av_rating must be 0..5: 5.1");
        assertThatThrownBy(() -> new OriginalRating(Double.NaN, 1)).hasMessage("av_rating must be 0..5: NaN");
        assertThatThrownBy(() -> new OriginalRating(3, 0)).hasMessage("num_ratings must be positive: 0");
    }
}
