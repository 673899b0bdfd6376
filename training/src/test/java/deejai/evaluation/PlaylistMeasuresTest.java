package deejai.evaluation;

import static deejai.evaluation.SmallCatalogue.playlist;
import static deejai.evaluation.SmallCatalogue.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlaylistMeasuresTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void stepsAreCosineDistancesOfSuccessiveTracks() {
        Catalogue catalogue = SmallCatalogue.atAngles(0, 60, 90, 180);

        Steps steps = steps(catalogue, playlist(catalogue, 0, 1, 2), playlist(catalogue, 3, 2));

        double thirty = 1 - Math.cos(Math.toRadians(30));
        assertThat(steps.mean()).isCloseTo((0.5 + thirty + 1) / 3, CLOSE);
        assertThat(steps.largest()).isCloseTo((0.5 + 1) / 2, CLOSE);
        assertThat(steps.seedSimilarity()).isCloseTo((0.5 + 0 + 0) / 3, CLOSE);
    }

    @Test
    void tracksWithoutAVectorAreNoStep() {
        Catalogue catalogue = SmallCatalogue.atAngles(0, Double.NaN, 90, 150);

        Steps steps = steps(catalogue, playlist(catalogue, 0, 1, 2, 3));

        assertThat(steps.mean()).isCloseTo(0.5, CLOSE);
        assertThat(steps.largest()).isCloseTo(0.5, CLOSE);
        assertThat(steps.seedSimilarity()).isCloseTo(-Math.sqrt(0.75) / 2, CLOSE);
    }

    @Test
    void playlistsOfOneTrackHaveNoSteps() {
        Catalogue catalogue = SmallCatalogue.atAngles(0);
        PlaylistMeasures measures =
                PlaylistMeasures.of(catalogue, List.of(playlist(catalogue, 0)), PlaylistSettings.DEFAULT);

        assertThat(measures.sound()).isNull();
        assertThat(measures.coListening()).isNull();
        assertThat(measures.tracks()).isEqualTo(1);
        assertThat(measures.repeats()).isEqualTo(new Repeats(0, 0, 0, 0));
        assertThat(measures.coverage()).isEqualTo(new Coverage(0, 0, 0, 0));
    }

    @Test
    void repeatsAreSharesOfTheTracksAfterTheFirst() {
        Track one = track("1", "Abba", "Gold", "Waterloo");
        Track two = track("2", "Blur", "Gold", "Song 2");
        Track live = track("3", "ABBA", "Live", "Waterloo (Live)");
        Track three = track("4", "Can", null, "Vitamin C");
        Track four = track("5", "Devo", null, "Whip It");
        Track five = track("6", "Abba", "Gold", "Fernando");

        Repeats repeats = Repeats.of(List.of(playlist(one, two, live, three, four, five)));

        // Near: the third after the first; the last is the third after the live one.
        assertThat(repeats).isEqualTo(new Repeats(2 / 5.0, 2 / 5.0, 1 / 5.0, 1 / 5.0));
    }

    @Test
    void artistWhoComesBackLaterIsNotNear() {
        Track one = track("1", "Abba", null, "Waterloo");
        Track two = track("2", "Blur", null, "Song 2");
        Track three = track("3", "Can", null, "Vitamin C");
        Track four = track("4", "Devo", null, "Whip It");
        Track again = track("5", "Abba", null, "Fernando");

        assertThat(Repeats.of(List.of(playlist(one, two, three, four, again))))
                .isEqualTo(new Repeats(0, 1 / 4.0, 0, 0));
    }

    @Test
    void unknownArtistsAndAlbumsAreNoRepeat() {
        Track one = track("1", null, null, "Track 1");
        Track two = track("2", null, null, "Track 2");

        assertThat(Repeats.of(List.of(playlist(one, two)))).isEqualTo(new Repeats(0, 0, 0, 0));
    }

    @Test
    void coverageCountsWhatWasChosenAndNotTheSeeds() {
        Catalogue catalogue = SmallCatalogue.atAngles(0, 10, 20, 30);
        List<Playlist> playlists = List.of(playlist(catalogue, 0, 1, 2), playlist(catalogue, 3, 1));

        Coverage coverage = Coverage.of(playlists, new int[] {0, 1, 2, 3});

        // Appearances 0, 2, 1, 0.
        assertThat(coverage.share()).isEqualTo(0.5);
        assertThat(coverage.gini()).isCloseTo((1 * 1 + 3 * 2) / (4.0 * 3), CLOSE);
        assertThat(coverage.mostFrequent()).isEqualTo(1);
        assertThat(coverage.skewness()).isPositive();
    }

    @Test
    void giniIsZeroForEqualCountsAndNearOneForOneWhoHasAll() {
        assertThat(Coverage.gini(new int[] {3, 3, 3})).isZero();
        assertThat(Coverage.gini(new int[] {0, 5, 0, 0})).isEqualTo(0.75);
        assertThat(Coverage.gini(new int[] {0, 0})).isZero();
        assertThat(Coverage.gini(new int[0])).isZero();
    }

    @Test
    void lengthIsComparedWhereOneWasAskedFor() {
        Catalogue catalogue = SmallCatalogue.atAngles(0, 10, 20);
        List<Playlist> playlists = List.of(playlist(catalogue, 0, 1), playlist(catalogue, 0, 1, 2));

        assertThat(PlaylistMeasures.of(catalogue, playlists, PlaylistSettings.DEFAULT)
                        .secondsOff())
                .isEmpty();
        // 400 and 600 seconds for 500 asked for
        assertThat(PlaylistMeasures.of(catalogue, playlists, PlaylistSettings.DEFAULT.withMinutes(500 / 60.0))
                        .secondsOff()
                        .orElseThrow())
                .isCloseTo(100, CLOSE);
    }

    @Test
    void tracksThatCannotBeChosenAreNoPartOfTheCoverage() {
        Catalogue catalogue = SmallCatalogue.atAngles(0, Double.NaN, 20, 30);
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withAvoid(List.of(catalogue.track(3)));

        assertThat(PlaylistMeasures.choosable(catalogue, settings)).containsExactly(0, 2);
        assertThat(PlaylistMeasures.choosable(catalogue, settings.withRules(Rules.DEFAULT.withMaxMinutes(3))))
                .isEmpty();
    }

    private static Steps steps(Catalogue catalogue, Playlist... playlists) {
        return Objects.requireNonNull(PlaylistMeasures.of(catalogue, List.of(playlists), PlaylistSettings.DEFAULT)
                .sound());
    }
}
