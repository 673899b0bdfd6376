package deejai.playlist;

import static deejai.playlist.PlaylistEngineTest.catalogue;
import static deejai.playlist.PlaylistEngineTest.onACircle;
import static deejai.playlist.PlaylistEngineTest.song;
import static deejai.playlist.PlaylistEngineTest.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.library.Track;
import deejai.playlist.Seeds.Course;
import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mixes of several seeds, and pins.
class SeedsTest {

    private static final PlaylistSettings SETTINGS = PlaylistSettings.DEFAULT.withRules(Rules.NONE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aMixGivesEverySeedItsShareWhereAPlaylistThatGoesOnDrifts(long seed) {
        // Neighbourhoods of 20, 40, 80 and 160 tracks: the crowded ones are nearer to everything.
        Clusters clusters = Clusters.of(new Random(seed), 20, 40, 80, 160);
        PlaylistEngine engine = new PlaylistEngine(clusters.catalogue());
        Seeds seeds = Seeds.of(clusters.seeds());
        int[] mixed = clusters.shares(engine.fromSeeds(seeds.withCourse(Course.MIX), SETTINGS.withSize(44)));
        int[] onward = clusters.shares(engine.fromSeeds(seeds, SETTINGS.withSize(44)));
        assertThat(IntStream.of(mixed).min().orElseThrow()).isGreaterThanOrEqualTo(10);
        assertThat(onward).contains(1);
    }

    @Test
    void theSeedsOfAMixComeFirstAndTakeTurnsFromThereOn() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tracks.add(song("artist " + i, String.valueOf(i)));
        }
        VectorTable sound =
                PlaylistEngineTest.vectors("1 0", "0 1", "1 .05", ".05 1", "1 .06", ".06 1", "1 .07", ".07 1");
        Catalogue catalogue = catalogue(tracks, sound, null);
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 0, 1)).withCourse(Course.MIX);
        List<String> titles = titles(new PlaylistEngine(catalogue).fromSeeds(seeds, SETTINGS.withSize(8)));
        assertThat(titles).startsWith("0", "1").hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(Integer.parseInt(titles.get(i)) % 2).isEqualTo(i % 2);
        }
    }

    @Test
    void aMixKeepsTheRulesAndSaysWhereItRunsOut() {
        List<Track> tracks = List.of(song("A", "1"), song("B", "2"), song("A", "3"), song("C", "4"));
        Catalogue catalogue = catalogue(tracks, onACircle(4, 0.1), null);
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 0, 1)).withCourse(Course.MIX);
        Playlist playlist =
                new PlaylistEngine(catalogue).fromSeeds(seeds, SETTINGS.withRules(Rules.DEFAULT.withArtistSpacing(5)));
        assertThat(titles(playlist)).containsExactly("1", "2", "4");
        assertThat(playlist.stopped()).startsWith("stopped after 3 of 10 tracks: ");
    }

    @Test
    void pinsHaveTheirPlacesAndWhatComesBeforeLeadsToThem() {
        Catalogue catalogue = onALine(13);
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 0))
                .withPins(List.of(new Pin(7, catalogue.track(5)), new Pin(5, catalogue.track(12))));
        assertThat(titles(new PlaylistEngine(catalogue)
                        .fromSeeds(seeds, SETTINGS.withSize(9).withLookback(1))))
                .containsExactly("0", "3", "6", "9", "12", "8", "5", "4", "2");
    }

    @Test
    void pinsMayFollowTheSeedsAtOnceAndEndThePlaylist() {
        Catalogue catalogue = onALine(9);
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 0, 1))
                .withPins(List.of(new Pin(3, catalogue.track(8)), new Pin(5, catalogue.track(4))));
        List<PlaylistTrack> tracks = new PlaylistEngine(catalogue)
                .fromSeeds(seeds, SETTINGS.withSize(5))
                .tracks();
        assertThat(tracks).extracting(PlaylistTrack::row).containsExactly(0, 1, 8, 6, 4);
        assertThat(tracks).extracting(PlaylistTrack::waypoint).containsExactly(true, true, true, false, true);
    }

    @Test
    void whereTracksRunOutBeforeAPinItComesEarlierAndThePlaylistSaysSo() {
        Catalogue catalogue = onALine(3);
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 0)).withPins(List.of(new Pin(6, catalogue.track(2))));
        Playlist playlist = new PlaylistEngine(catalogue).fromSeeds(seeds, SETTINGS);
        assertThat(titles(playlist)).containsExactly("0", "1", "2");
        assertThat(playlist.stopped()).isNotNull();
    }

    @Test
    void pinsOutOfRangeOrTwiceAreRefused() {
        Catalogue catalogue = onALine(9);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 0, 1));
        Track pinned = catalogue.track(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pin(0, pinned))
                .withMessage("place of a pin must be at least 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seeds.withPins(List.of(new Pin(2, pinned))))
                .withMessage("pins must have a place after the seeds, which take places 1 to 2: 2=artist 5 - 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seeds.withPins(List.of(new Pin(4, pinned), new Pin(4, catalogue.track(6)))))
                .withMessage("pins must have different places: 4=artist 6 - 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seeds.withPins(List.of(new Pin(4, pinned), new Pin(5, pinned))))
                .withMessage("pins must be of tracks that have no other place: 5=artist 5 - 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.fromSeeds(seeds.withPins(List.of(new Pin(11, pinned))), SETTINGS))
                .withMessage("pins must have a place from 1 to 10: 11=artist 5 - 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.fromSeeds(
                        seeds.withPins(List.of(new Pin(4, pinned))), SETTINGS.withBanned(List.of(pinned))));
    }

    @Test
    void legsAreForJourneys() {
        Catalogue catalogue = onALine(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaylistEngine(catalogue)
                        .fromSeeds(
                                MadeUpCatalogue.pick(catalogue, 0), SETTINGS.withLength(new Length.Legs(List.of(2)))))
                .withMessage("length from seeds must be a number of tracks in all or of minutes: [2]");
    }

    private static Catalogue onALine(int size) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tracks.add(song("artist " + i, String.valueOf(i)));
        }
        return catalogue(tracks, onACircle(size, 0.1), null);
    }

    /// Groups of tracks around centres of their own, in both spaces.
    ///
    /// @param ends row after the last of each group; its first row is the seed
    private record Clusters(Catalogue catalogue, List<Integer> ends) {

        private static final int DIMENSION = 16;

        static Clusters of(Random random, int... sizes) {
            List<Integer> ends = new ArrayList<>();
            List<float[]> vectors = new ArrayList<>();
            for (int size : sizes) {
                float[] centre = vector(random, new float[DIMENSION], 1);
                for (int i = 0; i < size; i++) {
                    vectors.add(vector(random, centre, 0.35));
                }
                ends.add(vectors.size());
            }
            float[] values = new float[vectors.size() * DIMENSION];
            List<Track> tracks = new ArrayList<>();
            for (int row = 0; row < vectors.size(); row++) {
                System.arraycopy(vectors.get(row), 0, values, row * DIMENSION, DIMENSION);
                tracks.add(song("artist " + row, String.valueOf(row)));
            }
            VectorTable table = VectorTable.normalized(values, vectors.size(), DIMENSION);
            return new Clusters(new Catalogue(tracks, table, table), ends);
        }

        private static float[] vector(Random random, float[] centre, double deviation) {
            float[] vector = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) (centre[i] + deviation * random.nextGaussian());
            }
            return vector;
        }

        List<Track> seeds() {
            List<Track> seeds = new ArrayList<>();
            for (int cluster = 0; cluster < ends.size(); cluster++) {
                seeds.add(catalogue.track(cluster == 0 ? 0 : ends.get(cluster - 1)));
            }
            return seeds;
        }

        /// How many tracks of a playlist are of each group.
        int[] shares(Playlist playlist) {
            int[] shares = new int[ends.size()];
            for (PlaylistTrack entry : playlist.tracks()) {
                int cluster = 0;
                while (entry.row() >= ends.get(cluster)) {
                    cluster++;
                }
                shares[cluster]++;
            }
            return shares;
        }
    }
}
