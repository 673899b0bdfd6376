package deejai.playlist;

import static deejai.playlist.PlaylistEngineTest.catalogue;
import static deejai.playlist.PlaylistEngineTest.titles;
import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.library.Track;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Playlists and journeys of a length in minutes.
class MinutesTest {

    private static final int TOLERANCE = Length.Minutes.TOLERANCE_SECONDS;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatCanBeFilledIsTheSameAsByTryingEveryChoice(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int[] lengths = someLengths(random, random.nextInt(9));
            int wanted = random.nextInt(2 * 3600);
            LengthPool pool = LengthPool.of(lengths);
            assertThat(pool.canFill(wanted)).isEqualTo(canFill(lengths, wanted, -1));
            for (int tracks = 0; tracks <= lengths.length + 1; tracks++) {
                assertThat(pool.canFill(wanted, tracks)).isEqualTo(canFill(lengths, wanted, tracks));
            }
        }
    }

    @Test
    void aPoolLosesOneTrackOfALength() {
        LengthPool pool = LengthPool.of(600, 600, 2000);
        assertThat(pool.without(600).canFill(1200)).isFalse();
        assertThat(pool.without(600).canFill(600)).isTrue();
        assertThat(pool.without(601).canFill(1200)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aPlaylistEndsInTimeWheneverTracksAreThere(long seed) {
        Random random = new Random(seed);
        int possible = 0;
        for (int round = 0; round < 30; round++) {
            int[] lengths = someLengths(random, random.nextInt(2, 11));
            PlaylistEngine engine = engine(random, lengths);
            int wanted = random.nextInt(lengths[0] + 60, lengths[0] + 2 * 3600);
            int[] others = IntStream.of(lengths).skip(1).toArray();
            PlaylistSettings settings =
                    PlaylistSettings.DEFAULT.withRules(Rules.NONE).withMinutes(wanted / 60.0);
            Playlist playlist = engine.fromSeeds(List.of(track(0, lengths[0])), settings);
            assertThat(isInTime(playlist, wanted)).isEqualTo(canFill(others, wanted - lengths[0], -1));
            assertThat(isInTime(playlist, wanted))
                    .isEqualTo(playlist.notes().stream().noneMatch(note -> note.contains("instead of")));
            possible += isInTime(playlist, wanted) ? 1 : 0;
        }
        assertThat(possible).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aJourneyEndsInTimeWheneverTracksAreThereAndItsStepsAreEven(long seed) {
        Random random = new Random(seed);
        int possible = 0;
        for (int round = 0; round < 30; round++) {
            int[] lengths = someLengths(random, random.nextInt(3, 11));
            PlaylistEngine engine = engine(random, lengths);
            int given = lengths[0] + lengths[1] + lengths[2];
            int wanted = random.nextInt(given + 60, given + 2 * 3600);
            int[] others = IntStream.of(lengths).skip(3).toArray();
            PlaylistSettings settings =
                    PlaylistSettings.DEFAULT.withRules(Rules.NONE).withMinutes(wanted / 60.0);
            List<Track> waypoints = List.of(track(0, lengths[0]), track(1, lengths[1]), track(2, lengths[2]));
            Playlist journey = engine.journey(waypoints, settings);
            assertThat(isInTime(journey, wanted)).isEqualTo(canFill(others, wanted - given, -1));
            assertThat(journey.tracks().stream().filter(PlaylistTrack::waypoint).map(PlaylistTrack::track))
                    .isEqualTo(waypoints);
            if (isInTime(journey, wanted)) {
                possible++;
                List<String> titles = titles(journey);
                int first = titles.indexOf("1") - 1;
                int second = titles.size() - 2 - titles.indexOf("1");
                assertThat(first - second).isBetween(0, 1);
            }
        }
        assertThat(possible).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void withAllRulesALibraryOfSongsAndSomeMixesAlwaysFillsTheTime(long seed) throws IOException {
        Random random = new Random(seed);
        Catalogue whole = MadeUpCatalogue.whole();
        List<Track> tracks = new ArrayList<>();
        for (int row = 0; row < whole.size(); row++) {
            double minutes = random.nextInt(10) == 0 ? random.nextDouble(10, 80) : random.nextDouble(1, 7);
            Track track = whole.track(row);
            tracks.add(new Track(track.id(), track.tags(), 60 * minutes, null));
        }
        PlaylistEngine engine = new PlaylistEngine(
                new Catalogue(tracks, MadeUpCatalogue.vectors(0, 0, 500), MadeUpCatalogue.vectors(1, 0, 500)));
        for (int round = 0; round < 10; round++) {
            List<Track> given = IntStream.range(0, 3)
                    .mapToObj(i -> tracks.get(random.nextInt(150) + 150 * i))
                    .toList();
            double least = given.stream().mapToDouble(Track::durationSeconds).sum();
            double wanted = least + random.nextDouble(600, 3 * 3600);
            PlaylistSettings settings = PlaylistSettings.DEFAULT
                    .withMinutes(wanted / 60)
                    .withNoise(random.nextDouble(0.3))
                    .withCreativity(random.nextDouble());
            assertInTime(engine.fromSeeds(given, settings), wanted);
            assertInTime(engine.fromSeeds(Seeds.of(given).withCourse(Seeds.Course.MIX), settings), wanted);
            assertInTime(engine.journey(given, settings), wanted);
        }
    }

    private static void assertInTime(Playlist playlist, double wanted) {
        assertThat(isInTime(playlist, wanted)).isTrue();
        assertThat(playlist.stopped()).isNull();
        PlaylistEngineTest.assertKept(playlist, Rules.DEFAULT);
    }

    @Test
    void whereTheNearestTrackWouldMissTheEndAnotherIsChosen() {
        Catalogue catalogue =
                catalogue(List.of(track(0, 300), track(1, 3600), track(2, 900)), circle(0, 0.1, 0.5), null);
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withRules(Rules.NONE);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        assertThat(titles(engine.fromSeeds(List.of(catalogue.track(0)), settings.withMinutes(20))))
                .containsExactly("0", "2");
        assertThat(titles(engine.fromSeeds(List.of(catalogue.track(0)), settings.withMinutes(80))))
                .containsExactly("0", "1", "2");
    }

    @Test
    void aChoiceAfterWhichTheRulesLeaveNothingIsTakenBack() {
        // After the nearest track only its own artist could fill the time that is left.
        List<Track> tracks = List.of(by("S", "seed", 300), by("A", "1", 1200), by("A", "2", 2400), by("B", "3", 1200));
        Catalogue catalogue = catalogue(tracks, circle(0, 0.1, 0.2, 0.3), null);
        Rules spaced = Rules.NONE.withArtistSpacing(1);
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withRules(spaced).withMinutes(65);
        Playlist playlist = new PlaylistEngine(catalogue).fromSeeds(List.of(tracks.getFirst()), settings);
        assertThat(isInTime(playlist, 3900)).isTrue();
        assertThat(titles(playlist)).containsExactly("seed", "2", "3");
    }

    @Test
    void whereItIsImpossibleANoteTellsTheFigures() {
        Catalogue catalogue = catalogue(List.of(track(0, 300), track(1, 1200)), circle(0, 0.1), null);
        PlaylistSettings settings =
                PlaylistSettings.DEFAULT.withRules(Rules.NONE).withMinutes(14);
        assertThat(new PlaylistEngine(catalogue)
                        .fromSeeds(List.of(catalogue.track(0)), settings)
                        .notes())
                .contains("5.0 instead of 14.0 minutes: no tracks were found with which it would end within 3 minutes"
                        + " of that");
        assertThat(new PlaylistEngine(catalogue)
                        .journey(MadeUpCatalogue.pick(catalogue, 0, 1), settings)
                        .notes())
                .contains("25.0 instead of 14.0 minutes: no tracks were found with which it would end within 3 minutes"
                        + " of that");
    }

    @Test
    void pinsKeepTheirPlacesInAPlaylistOfMinutes() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        Seeds seeds = Seeds.of(MadeUpCatalogue.pick(catalogue, 3)).withPins(List.of(new Pin(6, catalogue.track(200))));
        Playlist playlist = new PlaylistEngine(catalogue).fromSeeds(seeds, PlaylistSettings.DEFAULT.withMinutes(60));
        assertThat(isInTime(playlist, 3600)).isTrue();
        assertThat(playlist.tracks().get(5).row()).isEqualTo(200);
    }

    /// Lengths of songs, and of pieces of up to an hour.
    private static int[] someLengths(Random random, int n) {
        return random.ints(n, 0, 3)
                .map(kind -> kind == 0 ? random.nextInt(600, 3600) : random.nextInt(30, 600))
                .toArray();
    }

    private static boolean canFill(int[] lengths, int wanted, int tracks) {
        for (int choice = 0; choice < 1 << lengths.length; choice++) {
            int sum = 0;
            for (int i = 0; i < lengths.length; i++) {
                sum += (choice >> i & 1) * lengths[i];
            }
            if (Math.abs(sum - wanted) <= TOLERANCE && (tracks < 0 || Integer.bitCount(choice) == tracks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInTime(Playlist playlist, double wanted) {
        return Math.abs(playlist.durationSeconds() - wanted) <= TOLERANCE + 1e-6;
    }

    private static PlaylistEngine engine(Random random, int[] lengths) {
        List<Track> tracks = IntStream.range(0, lengths.length)
                .mapToObj(i -> track(i, lengths[i]))
                .toList();
        double[] angles = random.doubles(lengths.length, 0, 3).toArray();
        return new PlaylistEngine(catalogue(tracks, circle(angles), null));
    }

    private static Track track(int number, int seconds) {
        return new Track("id " + number, Tags.named(String.valueOf(number), List.of()), seconds, null);
    }

    private static Track by(String artist, String title, int seconds) {
        return new Track(title, Tags.named(title, List.of(artist)), seconds, null);
    }

    private static VectorTable circle(double... angles) {
        float[] values = new float[2 * angles.length];
        for (int i = 0; i < angles.length; i++) {
            values[2 * i] = (float) Math.cos(angles[i]);
            values[2 * i + 1] = (float) Math.sin(angles[i]);
        }
        return VectorTable.normalized(values, angles.length, 2);
    }
}
