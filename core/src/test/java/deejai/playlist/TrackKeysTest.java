package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.Track;
import deejai.library.TrackTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackKeysTest {

    private static final String RECORDING = "0f7a1a4e-5b6f-4f1c-9a0c-6d2b4e0a1c11";

    @Test
    void theSameRecordingIsTheSameSongWhateverItsName() {
        assertThat(songs(
                        TrackFixture.titled("夜に駆ける")
                                .by("YOASOBI")
                                .isrc("JPU901902854")
                                .track(),
                        TrackFixture.titled("Other").by("X").track(),
                        TrackFixture.titled("Into the Night")
                                .by("Ayase")
                                .isrc("JPU901902854")
                                .track(),
                        TrackFixture.titled("a").by("A").recording(RECORDING).track(),
                        TrackFixture.titled("b").by("B").recording(RECORDING).track()))
                .containsExactly(0, 1, 0, 2, 2);
    }

    @Test
    void namesAndRecordingsPutSongsTogetherInAChain() {
        assertThat(songs(
                        TrackFixture.titled("a").by("A").track(),
                        TrackFixture.titled("b").by("B").recording(RECORDING).track(),
                        TrackFixture.titled("B (Live)").by("B").album("x").track(),
                        TrackFixture.titled("A (Live)")
                                .by("A")
                                .recording(RECORDING)
                                .track()))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void whatHasNoNameAndNoRecordingIsNoSong() {
        assertThat(songs(
                        TrackFixture.titled("Track 01").track(),
                        TrackFixture.titled("Track 02").isrc("GBAYE0601477").track(),
                        TrackFixture.titled("Track 03").isrc("GBAYE0601477").track()))
                .containsExactly(TrackKeys.UNKNOWN, 0, 0);
    }

    @Test
    void codesThatCannotBeRightPutNothingTogether() {
        assertThat(songs(
                        TrackFixture.titled("a").by("A").isrc("GBAYE0000000").track(),
                        TrackFixture.titled("b").by("A").isrc("GBAYE0000000").track(),
                        TrackFixture.titled("c").by("A").isrc("none").track(),
                        TrackFixture.titled("d").by("A").isrc("none").track()))
                .containsExactly(0, 1, 2, 3);
        List<Track> album = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            album.add(TrackFixture.titled("song " + i)
                    .by("A")
                    .isrc("GBAYE0601477")
                    .track());
        }
        assertThat(songs(album.toArray(Track[]::new))).containsExactly(0, 1, 2, 3, 4);
    }

    private static int[] songs(Track... tracks) {
        TrackKeys keys = TrackKeys.of(TrackTable.of(List.of(tracks)));
        int[] songs = new int[keys.rows()];
        for (int row = 0; row < songs.length; row++) {
            songs[row] = keys.song(row);
        }
        return songs;
    }
}
