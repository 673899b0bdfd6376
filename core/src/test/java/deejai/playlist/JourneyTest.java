package deejai.playlist;

import static deejai.playlist.PlaylistEngineTest.catalogue;
import static deejai.playlist.PlaylistEngineTest.onACircle;
import static deejai.playlist.PlaylistEngineTest.song;
import static deejai.playlist.PlaylistEngineTest.titles;
import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.Track;
import java.util.ArrayList;
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

    private static Playlist journey(Catalogue catalogue, PlaylistSettings settings, int... waypoints) {
        return new PlaylistEngine(catalogue).journey(MadeUpCatalogue.pick(catalogue, waypoints), settings);
    }
}
