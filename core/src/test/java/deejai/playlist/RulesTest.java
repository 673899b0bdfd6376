package deejai.playlist;

import static deejai.playlist.PlaylistEngineTest.catalogue;
import static deejai.playlist.PlaylistEngineTest.onACircle;
import static deejai.playlist.PlaylistEngineTest.song;
import static deejai.playlist.PlaylistEngineTest.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Spacing of albums, tracks of an artist, banned tracks.
class RulesTest {

    private static final PlaylistSettings SETTINGS = PlaylistSettings.DEFAULT.withRules(Rules.NONE);

    @Test
    void anAlbumComesBackOnlyAfterSoManyOthers() {
        List<Track> tracks = List.of(
                TrackFixture.on("Album", "1"),
                TrackFixture.on("Album", "2"),
                TrackFixture.on("Other", "3"),
                TrackFixture.on("Third", "4"),
                TrackFixture.on("", "5"),
                TrackFixture.on("", "6"));
        Catalogue catalogue = catalogue(tracks, onACircle(6, 0.1), null);
        assertThat(titles(playlist(catalogue, SETTINGS.withSize(6)))).containsExactly("1", "2", "3", "4", "5", "6");
        PlaylistSettings spaced =
                SETTINGS.withRules(Rules.NONE.withAlbumSpacing(2)).withLookback(9);
        assertThat(titles(playlist(catalogue, spaced.withSize(6)))).containsExactly("1", "3", "4", "2", "5", "6");
        Playlist stopped = playlist(
                catalogue, spaced.withRules(Rules.NONE.withAlbumSpacing(5)).withSize(6));
        assertThat(stopped.stopped()).contains("1 from an album that plays too near");
    }

    @Test
    void albumSpacingHoldsTowardsTheNextWaypointToo() {
        List<Track> tracks = List.of(
                TrackFixture.on("A", "start"),
                TrackFixture.on("B", "b"),
                TrackFixture.on("End", "near the end"),
                TrackFixture.on("End", "end"));
        Catalogue catalogue = catalogue(tracks, onACircle(4, 0.1), null);
        Spacing spacing = new Spacing(0, 1, true);
        Rules rules = new Rules(Rules.SameSong.OFF, 0, spacing, Rules.NO_LIMIT, Rules.ANY_LENGTH);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Track> waypoints = MadeUpCatalogue.pick(catalogue, 0, 3);
        assertThat(titles(engine.journey(waypoints, SETTINGS.withSize(1)))).containsExactly("start", "b", "end");
        assertThat(titles(engine.journey(waypoints, SETTINGS.withRules(rules).withSize(2))))
                .containsExactly("start", "b", "end");
    }

    @Test
    void aJourneyThroughOneAlbumIsPossibleUnlessAlbumsAreSpaced() {
        List<Track> tracks = List.of(TrackFixture.on("A", "1"), TrackFixture.on("A", "2"), TrackFixture.on("A", "3"));
        Catalogue catalogue = catalogue(tracks, onACircle(3, 0.1), null);
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withSize(1);
        assertThat(titles(new PlaylistEngine(catalogue).journey(MadeUpCatalogue.pick(catalogue, 0, 2), settings)))
                .containsExactly("1", "2", "3");
    }

    @Test
    void anArtistHasSoManyTracksAtMostWhereverTheyAreAndSeedsCount() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tracks.add(song(i % 2 == 0 ? "A" : "B", String.valueOf(i)));
        }
        Catalogue catalogue = catalogue(tracks, onACircle(8, 0.1), null);
        PlaylistSettings two = SETTINGS.withRules(Rules.NONE.withMaxPerArtist(2));
        Playlist playlist = playlist(catalogue, two);
        assertThat(titles(playlist)).containsExactly("0", "1", "2", "3");
        assertThat(playlist.stopped()).contains("4 by an artist who has enough tracks");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        Playlist journey = engine.journey(MadeUpCatalogue.pick(catalogue, 0, 6), two.withSize(5));
        assertThat(titles(journey)).containsExactly("0", "1", "5", "6");
    }

    @Test
    void aBannedTrackIsNotPlayedAndHasNoPull() {
        List<Track> tracks = List.of(song("A", "seed"), song("B", "left"), song("C", "right"), song("D", "banned"));
        Catalogue catalogue = catalogue(tracks, PlaylistEngineTest.vectors("1 0", "1 -.5", "1 .4", "1 .3"), null);
        PlaylistSettings banning = SETTINGS.withBanned(List.of(catalogue.track(3)));
        assertThat(titles(playlist(catalogue, SETTINGS.withSize(2)))).containsExactly("seed", "banned");
        assertThat(titles(playlist(catalogue, banning.withSize(2)))).containsExactly("seed", "right");
        assertThat(titles(playlist(catalogue, banning.withSize(9)))).doesNotContain("banned");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> playlist(catalogue, SETTINGS.withBanned(List.of(catalogue.track(0)))))
                .withMessage("banned must not hold a seed or waypoint: A - seed");
    }

    @Test
    void versionsOfABannedTrackAreNotPlayedEither() {
        List<Track> tracks = List.of(song("A", "seed"), song("B", "Song (Live)"), song("B", "Song"), song("C", "c"));
        Catalogue catalogue = catalogue(tracks, onACircle(4, 0.1), null);
        PlaylistSettings banning = PlaylistSettings.DEFAULT.withBanned(List.of(catalogue.track(2)));
        assertThat(titles(playlist(catalogue, banning))).containsExactly("seed", "c");
    }

    @Test
    void rulesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.DEFAULT.withAlbumSpacing(-1))
                .withMessage("albumSpacing must be at least 0: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.DEFAULT.withMaxPerArtist(0))
                .withMessage("maxPerArtist must be at least 1: 0");
    }

    private static Playlist playlist(Catalogue catalogue, PlaylistSettings settings) {
        return new PlaylistEngine(catalogue).fromSeeds(MadeUpCatalogue.pick(catalogue, 0), settings);
    }
}
