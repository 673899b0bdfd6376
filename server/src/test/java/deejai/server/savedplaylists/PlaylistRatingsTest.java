package deejai.server.savedplaylists;

import static deejai.server.savedplaylists.PlaylistFixtures.draft;
import static deejai.server.savedplaylists.PlaylistFixtures.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestClock;
import deejai.server.database.OnEachDatabase;
import deejai.server.database.SiteDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PlaylistRatingsTest extends OnEachDatabase {

    private static final Actor ANN = Actor.account(1, false);
    private static final Actor BOB = Actor.visitor("bob");

    private final TestClock clock = new TestClock();
    private final SavedPlaylistStore playlists = new SavedPlaylistStore(database(), clock);
    private final PlaylistRatings ratings = new PlaylistRatings(database(), clock);

    @Test
    void theMeanIsOfAllRatingsInStars() {
        long id = saved(playlists.save(draft("Rated"), ANN)).id();

        assertThat(ratings.rate(id, ANN, 10)).contains(new Ratings(1, 5.0));
        assertThat(ratings.rate(id, BOB, 1)).contains(new Ratings(2, 2.75));
        assertThat(playlists.find(id).orElseThrow().ratings()).isEqualTo(new Ratings(2, 2.75));
    }

    @Test
    void aSecondRatingOfTheSamePersonTakesThePlaceOfTheFirst() {
        long id = saved(playlists.save(draft("Rated"), ANN)).id();
        ratings.rate(id, ANN, 2);

        assertThat(ratings.rate(id, ANN, 7)).contains(new Ratings(1, 3.5));
        assertThat(ratings.ratingOf(id, ANN)).hasValue(7);
    }

    @Test
    void aRatingThatIsTakenBackLeavesNoTrace() {
        long id = saved(playlists.save(draft("Rated"), ANN)).id();
        ratings.rate(id, ANN, 2);
        ratings.rate(id, BOB, 8);

        assertThat(ratings.withdraw(id, ANN)).contains(new Ratings(1, 4.0));
        assertThat(ratings.withdraw(id, ANN)).contains(new Ratings(1, 4.0));
        assertThat(ratings.withdraw(id, BOB)).contains(new Ratings(0, 0.0));
        assertThat(ratings.ratingOf(id, ANN)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotRated() {
        assertThat(ratings.rate(7, ANN, 5)).isEmpty();
        assertThat(ratings.withdraw(7, ANN)).isEmpty();
        assertThat(ratings.countExport(7, ANN)).isEmpty();
        assertThat(ratings.ratingOf(7, ANN)).isEmpty();
    }

    @Test
    void ratingsAreOneToTenHalfStars() {
        assertThatThrownBy(() -> ratings.rate(1, ANN, 0)).hasMessage("halfStars must be 1..10: 0");
        assertThatThrownBy(() -> ratings.rate(1, ANN, 11)).hasMessage("halfStars must be 1..10: 11");
    }

    @Test
    void everyPersonExportsAPlaylistOnce() {
        long id = saved(playlists.save(draft("Exported"), ANN)).id();

        assertThat(ratings.countExport(id, ANN)).hasValue(1);
        assertThat(ratings.countExport(id, ANN)).hasValue(1);
        assertThat(ratings.countExport(id, BOB)).hasValue(2);
        assertThat(playlists.find(id).orElseThrow().exports()).isEqualTo(2);
    }

    @Test
    void deletingAPlaylistDeletesItsRatings() {
        long id = saved(playlists.save(draft("Rated"), ANN)).id();
        ratings.rate(id, ANN, 2);
        ratings.countExport(id, ANN);
        playlists.delete(id, ANN);

        assertThat(ratings.ratingOf(id, ANN)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void noRatingIsLostWhereManyRateAtOnceOnTwoServers() throws Exception {
        long id = saved(playlists.save(draft("Rated"), ANN)).id();
        int people = 32;
        int sum = 0;
        try (SiteDatabase other = openAnother();
                var threads = Executors.newFixedThreadPool(people)) {
            PlaylistRatings elsewhere = new PlaylistRatings(other, clock);
            List<Callable<Void>> work = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                Actor rater = Actor.visitor("person " + person);
                PlaylistRatings server = person % 2 == 0 ? ratings : elsewhere;
                int last = 1 + person % 10;
                sum += last;
                work.add(() -> {
                    for (int i = 0; i < 4; i++) {
                        server.rate(id, rater, 1 + (last + i) % 10);
                        server.withdraw(id, rater);
                    }
                    server.rate(id, rater, last);
                    server.countExport(id, rater);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        SavedPlaylist playlist = playlists.find(id).orElseThrow();
        assertThat(playlist.ratings()).isEqualTo(new Ratings(people, sum / (2.0 * people)));
        assertThat(playlist.exports()).isEqualTo(people);
    }

    @Test
    void onePersonWhoRatesFromTwoPlacesAtOnceCountsOnce() throws Exception {
        long id = saved(playlists.save(draft("Rated"), ANN)).id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                int halfStars = 1 + i % 10;
                work.add(() -> ratings.rate(id, ANN, halfStars));
            }
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        double stars = ratings.ratingOf(id, ANN).orElseThrow() / 2.0;
        assertThat(playlists.find(id).orElseThrow().ratings()).isEqualTo(new Ratings(1, stars));
    }
}
