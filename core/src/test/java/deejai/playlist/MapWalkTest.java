package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.Tags;
import deejai.library.Track;
import deejai.projection.DrawnArea;
import deejai.projection.DrawnLine;
import deejai.projection.DrawnLine.Spot;
import deejai.projection.PlaceIndex;
import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// On a map of 20 x 20 tracks whose sound is their place: column to column and line to line it changes a
/// little.
class MapWalkTest {

    private static final int SIDE = 20;
    private static final double GAP = 0.1;

    private static final PlaylistSettings SETTINGS =
            PlaylistSettings.DEFAULT.withCreativity(1).withRules(Rules.DEFAULT.withNearDuplicateEpsilon(0));

    private final Catalogue catalogue = catalogue();
    private final PlaylistEngine engine = new PlaylistEngine(catalogue);
    private final PlaceIndex places = new PlaceIndex(xy());

    private static final DrawnLine DIAGONAL = line(-0.9, -0.9, 0.8, 0.8);

    private static Catalogue catalogue() {
        List<Track> tracks = new ArrayList<>();
        float[] vectors = new float[SIDE * SIDE * 3];
        for (int row = 0; row < SIDE * SIDE; row++) {
            Tags tags = Tags.named("Song " + row, List.of("Artist " + row % 50));
            tracks.add(new Track(String.format("id%03d", row), tags, 120 + row * 37 % 240, null));
            vectors[3 * row] = x(row);
            vectors[3 * row + 1] = y(row);
            vectors[3 * row + 2] = 1;
        }
        return new Catalogue(tracks, VectorTable.normalized(vectors, SIDE * SIDE, 3), null);
    }

    private static float x(int row) {
        return (float) (row % SIDE * GAP - 0.95);
    }

    private static float y(int row) {
        int line = row / SIDE;
        return (float) (line * GAP - 0.95);
    }

    private static float[] xy() {
        float[] xy = new float[2 * SIDE * SIDE];
        for (int row = 0; row < SIDE * SIDE; row++) {
            xy[2 * row] = x(row);
            xy[2 * row + 1] = y(row);
        }
        return xy;
    }

    private static DrawnLine line(double... xy) {
        return new DrawnLine(spots(xy));
    }

    private static List<Spot> spots(double... xy) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            spots.add(new Spot(xy[i], xy[i + 1]));
        }
        return spots;
    }

    private static List<Integer> rows(Playlist playlist) {
        return playlist.tracks().stream().map(PlaylistTrack::row).toList();
    }

    @Test
    void journeyLiesAlongTheLineAtEvenDistances() {
        Playlist playlist = engine.along(DIAGONAL, places, SETTINGS.withSize(12));
        assertThat(playlist.stopped()).isNull();
        assertThat(playlist.notes()).noneMatch(note -> note.contains("line"));
        List<Integer> rows = rows(playlist);
        assertThat(rows).hasSize(12);
        for (int place = 0; place < 12; place++) {
            Spot spot = DIAGONAL.at(place / 11.0);
            int row = rows.get(place);
            assertThat(Math.hypot(x(row) - spot.x(), y(row) - spot.y()))
                    .as("place " + place)
                    .isLessThan(2 * GAP);
        }
    }

    @Test
    void journeyKeepsAllRules() {
        PlaylistSettings settings = SETTINGS.withSize(60)
                .withBanned(MadeUpCatalogue.pick(catalogue, 0, 21, 42))
                .withFilter(new TrackFilter(List.of(new Criterion.Minutes(0, 5))));
        Playlist playlist = engine.along(DIAGONAL, places, settings);
        List<Integer> rows = rows(playlist);
        assertThat(rows).hasSize(60).doesNotHaveDuplicates().doesNotContain(0, 21, 42);
        assertThat(rows).allMatch(row -> catalogue.durationSeconds(row) <= 300);
        assertSpaced(rows, 3);
    }

    private static void assertSpaced(List<Integer> rows, int spacing) {
        for (int place = 0; place < rows.size(); place++) {
            for (int before = Math.max(0, place - spacing); before < place; before++) {
                assertThat(rows.get(place) % 50).isNotEqualTo(rows.get(before) % 50);
            }
        }
    }

    @Test
    void tracksGoWithThoseBefore() {
        Playlist playlist = engine.along(DIAGONAL, places, SETTINGS.withSize(12));
        assertThat(playlist.tracks().getFirst().sound()).isEmpty();
        assertThat(playlist.tracks().subList(1, 12))
                .extracting(PlaylistTrack::sound)
                .allMatch(OptionalDouble::isPresent)
                .noneMatch(sound -> sound.getAsDouble() < 0.8);
    }

    @Test
    void journeyOfOneTrackLiesInTheMiddle() {
        List<Integer> rows = rows(engine.along(line(-0.9, 0, 0.9, 0), places, SETTINGS.withSize(1)));
        assertThat(rows).hasSize(1);
        assertThat(Math.hypot(x(rows.getFirst()), y(rows.getFirst()))).isLessThan(GAP);
        assertThat(rows(engine.along(DIAGONAL, places, SETTINGS.withSize(0)))).isEmpty();
    }

    @Test
    void spotGivesAsManyTracksAround() {
        List<Integer> rows = rows(engine.along(line(0, 0, 0, 0), places, SETTINGS.withSize(9)));
        assertThat(rows).hasSize(9).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> Math.hypot(x(row), y(row)) < 5 * GAP);
    }

    @Test
    void lineWhereThereIsNoMusicIsTold() {
        Playlist playlist = engine.along(line(0, 0, 0, 5), places, SETTINGS.withSize(11));
        assertThat(playlist.tracks()).hasSize(11);
        assertThat(playlist.notes())
                .contains("the line passes where there is no music: 8 of 11 tracks lie away from it");
    }

    @Test
    void noiseStraysAndItsSeedBringsItBack() {
        PlaylistSettings noisy = SETTINGS.withSize(20).withNoise(1);
        List<Integer> one = rows(engine.along(DIAGONAL, places, noisy.withRandomSeed(1)));
        assertThat(one)
                .isEqualTo(rows(engine.along(DIAGONAL, places, noisy.withRandomSeed(1))))
                .isNotEqualTo(rows(engine.along(DIAGONAL, places, noisy.withRandomSeed(2))))
                .isNotEqualTo(rows(engine.along(DIAGONAL, places, SETTINGS.withSize(20))));
    }

    @Test
    void journeyStopsWhereTracksRunOutAndSaysWhy() {
        PlaylistSettings settings =
                SETTINGS.withSize(20).withRules(SETTINGS.rules().withMaxPerArtist(1));
        PlaylistSettings few = settings.withFilter(new TrackFilter(List.of(new Criterion.Minutes(0, 2.1))));
        Playlist playlist = engine.along(DIAGONAL, places, few);
        assertThat(playlist.tracks()).hasSizeBetween(1, 19);
        assertThat(playlist.stopped())
                .startsWith(
                        "stopped after " + playlist.tracks().size() + " of 20 tracks: no other track of the library");
    }

    @Test
    void minutesAreMet() {
        Playlist along = engine.along(DIAGONAL, places, SETTINGS.withMinutes(60));
        assertThat(along.durationSeconds()).isCloseTo(3600, within(180.0));
        Playlist within = engine.within(square(0, 0, 0.5), places, SETTINGS.withMinutes(60));
        assertThat(within.durationSeconds()).isCloseTo(3600, within(180.0));
        assertThat(within.stopped()).isNull();
    }

    @Test
    void legsHaveNoMeaningOnAMap() {
        PlaylistSettings legs = SETTINGS.withLength(new Length.Legs(List.of(1, 2)));
        assertThatThrownBy(() -> engine.along(DIAGONAL, places, legs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length on a map must be a number of tracks in all or of minutes: [1, 2]");
    }

    @Test
    void placesMustBeThoseOfTheCatalogue() {
        assertThatThrownBy(() -> engine.along(DIAGONAL, new PlaceIndex(new float[4]), SETTINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("places must have the rows of the catalogue: 2 for 400");
    }

    private static DrawnArea square(double x, double y, double half) {
        return new DrawnArea(spots(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half));
    }

    @Test
    void areaGivesTracksFromInsideAlone() {
        DrawnArea area = square(0.4, -0.4, 0.35);
        Playlist playlist = engine.within(area, places, SETTINGS.withSize(20));
        assertThat(playlist.stopped()).isNull();
        List<Integer> rows = rows(playlist);
        assertThat(rows).hasSize(20).doesNotHaveDuplicates().allMatch(row -> area.contains(x(row), y(row)));
        assertSpaced(rows, 3);
    }

    @Test
    void areaIsInASmoothOrder() {
        Playlist playlist = engine.within(square(0, 0, 0.6), places, SETTINGS.withSize(30));
        List<Integer> shuffled = new ArrayList<>(rows(playlist));
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Flow.of(
                                catalogue,
                                rows(playlist).stream().mapToInt(row -> row).toArray(),
                                1)
                        .sum())
                .isLessThan(0.5
                        * Flow.of(
                                        catalogue,
                                        shuffled.stream().mapToInt(row -> row).toArray(),
                                        1)
                                .sum());
    }

    @Test
    void areaWithFewerTracksThanAskedSaysSo() {
        Playlist playlist = engine.within(square(0, 0, 0.1), places, SETTINGS.withSize(10));
        assertThat(new HashSet<>(rows(playlist)))
                .isEqualTo(new HashSet<>(Arrays.asList(9 * SIDE + 9, 9 * SIDE + 10, 10 * SIDE + 9, 10 * SIDE + 10)));
        assertThat(playlist.stopped())
                .startsWith("stopped after 4 of 10 tracks: no other track of the library keeps the rules (turned down:"
                        + " 396 outside the area, 4 already in the playlist");
    }

    @Test
    void emptyAreaStopsAtOnce() {
        Playlist playlist = engine.within(square(5, 5, 0.1), places, SETTINGS.withSize(10));
        assertThat(playlist.tracks()).isEmpty();
        assertThat(playlist.stopped()).startsWith("stopped after 0 of 10 tracks");
    }

    @Test
    void randomSeedDrawsFromALargeArea() {
        PlaylistSettings settings = SETTINGS.withSize(10);
        List<Integer> one = rows(engine.within(square(0, 0, 0.9), places, settings.withRandomSeed(1)));
        assertThat(one)
                .isEqualTo(rows(engine.within(square(0, 0, 0.9), places, settings.withRandomSeed(1))))
                .isNotEqualTo(rows(engine.within(square(0, 0, 0.9), places, settings.withRandomSeed(2))));
    }

    @Test
    void tracksWithoutAPlaceAreNotPlayed() {
        float[] xy = xy();
        Arrays.fill(xy, 0, 2 * SIDE * 10, Float.NaN);
        PlaceIndex half = new PlaceIndex(xy);
        assertThat(rows(engine.along(DIAGONAL, half, SETTINGS.withSize(12)))).allMatch(row -> row >= SIDE * 10);
        assertThat(rows(engine.within(square(0, 0, 0.9), half, SETTINGS.withSize(12))))
                .allMatch(row -> row >= SIDE * 10);
    }
}
