package deejai.playlist;

import static deejai.playlist.PlaylistEngineTest.catalogue;
import static deejai.playlist.PlaylistEngineTest.onACircle;
import static deejai.playlist.PlaylistEngineTest.song;
import static deejai.playlist.PlaylistEngineTest.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.library.Track;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final PlaylistSettings SETTINGS = PlaylistSettings.DEFAULT.withSize(3);

    @Test
    void stepsAreEvenBetweenTheWaypoints() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            tracks.add(song("artist " + i, String.valueOf(i)));
        }
        Catalogue catalogue = catalogue(tracks, onACircle(13, 0.1), null);
        assertThat(titles(journey(catalogue, SETTINGS, 0, 12))).containsExactly("0", "3", "6", "9", "12");
        assertThat(titles(journey(catalogue, SETTINGS.withSize(1), 12, 0, 8)))
                .containsExactly("12", "6", "0", "4", "8");
        assertThat(titles(journey(catalogue, SETTINGS.withSize(0), 5, 2))).containsExactly("5", "2");
    }

    @Test
    void theTracksBeforeAWaypointAreNotByItsArtist() {
        List<Track> tracks = List.of(
                song("A", "start"), song("Z", "z1"), song("C", "c"), song("Z", "z2"), song("D", "d"), song("Z", "end"));
        Catalogue catalogue = catalogue(tracks, onACircle(6, 0.1), null);
        PlaylistSettings two = SETTINGS.withSize(2).withRules(Rules.DEFAULT.withArtistSpacing(1));
        assertThat(titles(journey(catalogue, two, 0, 5))).containsExactly("start", "c", "d", "end");
        Rules original = Rules.ORIGINAL;
        assertThat(titles(journey(catalogue, two.withRules(original), 0, 5)).get(2))
                .isEqualTo("z2");
    }

    @Test
    void aVersionOfAWaypointIsNotPlayedOnTheWayToIt() {
        List<Track> tracks = List.of(song("A", "start"), song("B", "Song (Live)"), song("C", "c"), song("B", "Song"));
        Catalogue catalogue = catalogue(tracks, onACircle(4, 0.1), null);
        PlaylistSettings settings = SETTINGS.withSize(1).withRules(Rules.DEFAULT.withArtistSpacing(0));
        assertThat(titles(journey(catalogue, settings, 0, 3))).containsExactly("start", "c", "Song");
    }

    @Test
    void aWaypointMayComeAgain() {
        List<Track> tracks = List.of(song("A", "a"), song("B", "b"), song("C", "c"));
        Catalogue catalogue = catalogue(tracks, onACircle(3, 0.1), null);
        assertThat(titles(journey(catalogue, SETTINGS.withSize(1), 0, 0))).containsExactly("a", "b", "a");
    }

    @Test
    void aShortLegIsWalkedAgainAndTheJourneyGoesOn() {
        List<Track> tracks =
                List.of(song("A", "start"), song("B", "b"), song("C", "c"), song("D", "middle"), song("E", "end"));
        Catalogue catalogue = catalogue(tracks, onACircle(5, 0.1), null);
        Playlist playlist = journey(catalogue, SETTINGS, 0, 3, 4);
        assertThat(titles(playlist)).containsExactly("start", "b", "c", "middle", "end");
        assertThat(playlist.stopped())
                .isEqualTo("only 2 of 3 tracks between A - start and D - middle, only 0 of 3 tracks between D - middle"
                        + " and E - end: no other track of the library keeps the rules"
                        + " (turned down: 5 already in the playlist or to be avoided)");
    }

    @Test
    void spacingHoldsEvenWhereALegComesOutShort() {
        List<Track> tracks =
                List.of(song("A", "start"), song("Z", "z"), song("B", "b"), song("C", "c"), song("Z", "end"));
        Catalogue catalogue = catalogue(tracks, onACircle(5, 0.1), null);
        Playlist playlist = journey(catalogue, SETTINGS.withSize(10), 0, 4);
        assertThat(titles(playlist)).containsExactly("start", "b", "c", "end");
        PlaylistEngineTest.assertKept(playlist, Rules.DEFAULT);
        assertThat(playlist.stopped()).startsWith("only 2 of 10 tracks between A - start and Z - end: ");
    }

    @Test
    void aTotalIsSpreadEvenlyOverTheLegsWaypointsIncluded() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        for (int total = 0; total <= 20; total++) {
            Playlist journey = journey(catalogue, SETTINGS.withLength(new Length.Total(total)), 3, 200, 444, 90);
            assertThat(journey.tracks()).hasSize(Math.max(4, total));
            List<Integer> rows =
                    journey.tracks().stream().map(PlaylistTrack::row).toList();
            List<Integer> legs = List.of(
                    rows.indexOf(200), rows.indexOf(444) - rows.indexOf(200), rows.size() - 1 - rows.indexOf(444));
            assertThat(Collections.max(legs) - Collections.min(legs)).isBetween(0, 1);
        }
    }

    @Test
    void eachLegHasASizeOfItsOwn() {
        Catalogue catalogue = numbered(13);
        PlaylistSettings settings = SETTINGS.withLength(new Length.Legs(List.of(2, 1)));
        assertThat(titles(journey(catalogue, settings, 0, 6, 12))).containsExactly("0", "2", "4", "6", "9", "12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journey(catalogue, settings, 0, 12))
                .withMessage("sizes must be one value, or one for each leg, of which there are 1: 2");
    }

    @Test
    void eachLegHasACreativityOfItsOwn() {
        List<Track> tracks = List.of(
                song("A", "a"), song("B", "b"), song("C", "c"), song("D", "sounds alike"), song("E", "heard together"));
        VectorTable sound = PlaylistEngineTest.vectors("1 0", "1 .4", "1 .8", "1 .2", "0 1");
        VectorTable coListening = PlaylistEngineTest.vectors("1 0", "1 .4", "1 .8", "0 1", "1 .2");
        Catalogue catalogue = catalogue(tracks, sound, coListening);
        PlaylistSettings one = SETTINGS.withSize(1);
        assertThat(titles(journey(catalogue, one.withCreativity(List.of(1.0, 0.0)), 0, 1, 2)))
                .containsExactly("a", "sounds alike", "b", "heard together", "c");
        assertThat(titles(journey(catalogue, one.withCreativity(List.of(0.0, 1.0)), 0, 1, 2)))
                .containsExactly("a", "heard together", "b", "sounds alike", "c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journey(catalogue, one.withCreativity(List.of(0.0, 1.0, 0.5)), 0, 1, 2))
                .withMessage("creativity must be one value, or one for each leg, of which there are 2: 3");
    }

    private static Catalogue numbered(int size) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tracks.add(song("artist " + i, String.valueOf(i)));
        }
        return catalogue(tracks, onACircle(size, 0.1), null);
    }

    private static Playlist journey(Catalogue catalogue, PlaylistSettings settings, int... waypoints) {
        return new PlaylistEngine(catalogue).journey(MadeUpCatalogue.pick(catalogue, waypoints), settings);
    }
}
