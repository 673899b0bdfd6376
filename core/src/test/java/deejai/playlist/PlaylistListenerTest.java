package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Playlists that are told while they are made.
class PlaylistListenerTest {

    /// Keeps what it is told as listeners are asked to.
    private static final class Told implements PlaylistListener {

        private final List<PlaylistTrack> tracks = new ArrayList<>();
        private int voided;

        @Override
        public void onTrack(int place, PlaylistTrack track) {
            assertThat(place).isBetween(0, tracks.size());
            voided += tracks.size() - place;
            tracks.subList(place, tracks.size()).clear();
            tracks.add(track);
        }
    }

    private final Told told = new Told();

    /// Tracks of different artists whose sound vectors lie on a part of a circle.
    private static Catalogue circle(int size) {
        List<Track> tracks = IntStream.range(0, size)
                .mapToObj(i -> PlaylistEngineTest.song("Artist " + i, "Title " + i))
                .toList();
        return PlaylistEngineTest.catalogue(tracks, PlaylistEngineTest.onACircle(size, 0.1), null);
    }

    @Test
    void tracksFromSeedsAreToldInTheirOrder() {
        Catalogue catalogue = circle(30);
        List<Track> seeds = List.of(catalogue.track(3), catalogue.track(7));
        Playlist playlist = new PlaylistEngine(catalogue).heardBy(told).fromSeeds(seeds, PlaylistSettings.DEFAULT);
        assertThat(told.tracks).isEqualTo(playlist.tracks()).hasSize(10);
        assertThat(told.voided).isZero();
        assertThat(new PlaylistEngine(catalogue).fromSeeds(seeds, PlaylistSettings.DEFAULT))
                .isEqualTo(playlist);
    }

    @Test
    void tracksOfAJourneyAreToldInTheirOrder() {
        Catalogue catalogue = circle(30);
        List<Track> waypoints = List.of(catalogue.track(3), catalogue.track(7), catalogue.track(5));
        Playlist journey =
                new PlaylistEngine(catalogue).heardBy(told).journey(waypoints, PlaylistSettings.DEFAULT.withSize(4));
        assertThat(told.tracks).isEqualTo(journey.tracks()).hasSize(11);
        assertThat(told.voided).isZero();
    }

    @Test
    void aLegThatIsWalkedAgainIsToldAgain() {
        Catalogue catalogue = circle(9);
        List<Track> waypoints = List.of(catalogue.track(0), catalogue.track(1), catalogue.track(2));
        Playlist journey =
                new PlaylistEngine(catalogue).heardBy(told).journey(waypoints, PlaylistSettings.DEFAULT.withSize(5));
        assertThat(journey.stopped()).isNotNull();
        assertThat(told.voided).isPositive();
        assertThat(told.tracks).isEqualTo(journey.tracks());
    }

    @Test
    void whatAListenerThrowsEndsTheMaking() {
        Catalogue catalogue = circle(30);
        List<Integer> places = new ArrayList<>();
        PlaylistEngine engine = new PlaylistEngine(catalogue).heardBy((place, _) -> {
            places.add(place);
            if (place == 2) {
                throw new IllegalStateException("enough");
            }
        });
        assertThatThrownBy(() -> engine.fromSeeds(List.of(catalogue.track(0)), PlaylistSettings.DEFAULT))
                .hasMessage("enough");
        assertThat(places).containsExactly(0, 1, 2);
    }
}
