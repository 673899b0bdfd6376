package deejai.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapMakerTest {

    private static final int STYLES = 6;

    @Test
    void stylesLieApart() throws Exception {
        LibraryMap map = MadeUpStyles.map(MadeUpStyles.vectors(300, STYLES, 0.3));
        assertThat(shareOfOwnStyle(map)).isGreaterThan(0.98);
    }

    /// Share of the five nearest points on the map that are of the same style.
    private static double shareOfOwnStyle(LibraryMap map) {
        int same = 0;
        for (int point = 0; point < map.size(); point++) {
            int from = point;
            same += (int) IntStream.range(0, map.size())
                    .filter(other -> other != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> distance(map, from, map, other)))
                    .limit(5)
                    .filter(other -> style(map, other) == style(map, from))
                    .count();
        }
        return same / (5.0 * map.size());
    }

    private static int style(LibraryMap map, int point) {
        return Integer.parseInt(map.tracks().get(point).substring("track ".length())) % STYLES;
    }

    private static double distance(LibraryMap map, int point, LibraryMap otherMap, int otherPoint) {
        return Math.hypot(map.x(point) - otherMap.x(otherPoint), map.y(point) - otherMap.y(otherPoint));
    }

    @Test
    void sameVectorsGiveTheSameMapOnEveryMachine() throws Exception {
        float[] vectors = MadeUpStyles.vectors(120, STYLES, 0.5);
        LibraryMap map = MadeUpStyles.map(vectors);
        assertThat(map.places()).isEqualTo(MadeUpStyles.map(vectors).places());
        assertThat(map.version()).isEqualTo("a08a106e2fd5f04f");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 14, 15, 16, 17})
    void fewTracksHaveAPlaceEach(int tracks) throws Exception {
        LibraryMap map = MadeUpStyles.map(MadeUpStyles.vectors(tracks, 2, 0.5));
        assertThat(map.tracks()).containsExactlyInAnyOrderElementsOf(MadeUpStyles.ids(tracks));
        // As wide as the square, unless there is but one point.
        assertThat(extent(map)).isCloseTo(tracks == 1 ? 0 : 0.98, within(1e-3));
    }

    private static double extent(LibraryMap map) {
        return IntStream.range(0, map.size())
                .mapToDouble(point -> Math.max(Math.abs(map.x(point)), Math.abs(map.y(point))))
                .max()
                .orElse(-1);
    }

    @Test
    void noTracksMakeAnEmptyMap() throws Exception {
        assertThat(MadeUpStyles.map(new float[0]).size()).isZero();
    }

    @Test
    void tracksThatSoundTheSameAllHaveAPlace() throws Exception {
        float[] vectors = new float[40 * MadeUpStyles.DIMENSION];
        Arrays.fill(vectors, 1);
        LibraryMap map = MadeUpStyles.map(vectors);
        assertThat(map.size()).isEqualTo(40);
        assertThat(extent(map)).isCloseTo(0.98, within(1e-3));
    }

    @Test
    void tracksWithoutVectorsHaveNoPlace() throws Exception {
        float[] vectors = MadeUpStyles.vectors(50, STYLES, 0.3);
        Arrays.fill(vectors, 10 * MadeUpStyles.DIMENSION, 12 * MadeUpStyles.DIMENSION, 0);
        assertThat(MadeUpStyles.map(vectors).tracks()).hasSize(48).doesNotContain("track 10", "track 11");
    }

    @Test
    void mapThatIsStillRightStays() throws Exception {
        MapMaker maker = MadeUpStyles.maker(MadeUpStyles.vectors(50, STYLES, 0.3));
        LibraryMap map = maker.make(null, ProjectionListener.NONE);
        assertThat(maker.make(map, ProjectionListener.NONE)).isSameAs(map);
    }

    @Test
    void newTracksJoinTheirStyleAndTheOthersStay() throws Exception {
        LibraryMap before = MadeUpStyles.map(MadeUpStyles.vectors(200, STYLES, 0.3));
        LibraryMap after =
                MadeUpStyles.maker(MadeUpStyles.vectors(210, STYLES, 0.3)).make(before, ProjectionListener.NONE);
        assertThat(after.tracks().subList(0, 200)).isEqualTo(before.tracks());
        assertThat(Arrays.copyOf(after.places(), before.places().length)).isEqualTo(before.places());
        assertThat(after.tracks().subList(200, 210))
                .isEqualTo(MadeUpStyles.ids(210).subList(200, 210));
        assertThat(shareOfOwnStyle(after)).isGreaterThan(0.97);
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void tracksThatGoLeaveTheOthersWhereTheyAre() throws Exception {
        float[] vectors = MadeUpStyles.vectors(100, STYLES, 0.3);
        LibraryMap before = MadeUpStyles.map(vectors);
        Arrays.fill(vectors, 40 * MadeUpStyles.DIMENSION, 60 * MadeUpStyles.DIMENSION, 0);
        LibraryMap after = MadeUpStyles.maker(vectors).make(before, share -> {
            throw new InterruptedException("nothing has to be laid out");
        });
        assertThat(after.size()).isEqualTo(80);
        assertThat(movesOfCommonTracks(before, after)).hasSize(80).containsOnly(0.0);
    }

    @Test
    void mapWithManyNewTracksIsLaidOutAnewAndLooksAsBefore() throws Exception {
        LibraryMap before = MadeUpStyles.map(MadeUpStyles.vectors(200, STYLES, 0.3));
        LibraryMap after =
                MadeUpStyles.maker(MadeUpStyles.vectors(300, STYLES, 0.3)).make(before, ProjectionListener.NONE);
        assertThat(after.laidOut()).isEqualTo(300);
        assertThat(shareOfOwnStyle(after)).isGreaterThan(0.97);
        assertThat(mean(movesOfCommonTracks(before, after))).isBetween(1e-6, 0.25);
    }

    @Test
    void tracksThatJoinOneByOneLeadToANewLayoutInTheEnd() throws Exception {
        LibraryMap map = MadeUpStyles.map(MadeUpStyles.vectors(60, STYLES, 0.3));
        List<Integer> laidOut = new ArrayList<>();
        for (int tracks = 66; tracks <= 84; tracks += 6) {
            map = MadeUpStyles.maker(MadeUpStyles.vectors(tracks, STYLES, 0.3)).make(map, ProjectionListener.NONE);
            laidOut.add(map.laidOut());
        }
        assertThat(laidOut).containsExactly(60, 60, 60, 84);
    }

    @Test
    void mapOfAnotherModelBeginsWhereTheLastEnded() throws Exception {
        LibraryMap before = MadeUpStyles.map(MadeUpStyles.vectors(200, STYLES, 0.3));
        float[] other = MadeUpStyles.vectors(200, STYLES, 0.35);
        LibraryMap after = MadeUpStyles.maker("another", other).make(before, ProjectionListener.NONE);
        assertThat(after.modelHash()).isEqualTo("another");
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(mean(movesOfCommonTracks(before, after))).isBetween(1e-6, 0.25);
    }

    @Test
    void mapOfAnotherLibraryIsNoBeginning() throws Exception {
        float[] vectors = MadeUpStyles.vectors(50, STYLES, 0.3);
        LibraryMap foreign = new LibraryMap("model", List.of("unheard of"), new float[2], 1, 1);
        assertThat(MadeUpStyles.maker(vectors)
                        .make(foreign, ProjectionListener.NONE)
                        .places())
                .isEqualTo(MadeUpStyles.map(vectors).places());
    }

    private static List<Double> movesOfCommonTracks(LibraryMap before, LibraryMap after) {
        Map<String, Integer> points = new HashMap<>();
        for (int point = 0; point < before.size(); point++) {
            points.put(before.tracks().get(point), point);
        }
        List<Double> moves = new ArrayList<>();
        for (int point = 0; point < after.size(); point++) {
            Integer old = points.get(after.tracks().get(point));
            if (old != null) {
                moves.add(distance(before, old, after, point));
            }
        }
        return moves;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(-1);
    }

    @Test
    void progressGoesUpFromZeroToOne() throws Exception {
        List<Double> told = new ArrayList<>();
        MadeUpStyles.maker(MadeUpStyles.vectors(300, STYLES, 0.3)).make(null, told::add);
        assertThat(told).hasSizeGreaterThan(100).isSorted();
        assertThat(told.getFirst()).isZero();
        assertThat(told.getLast()).isBetween(0.98, 1.0);
    }

    @Test
    void listenerGivesTheWorkUp() {
        MapMaker maker = MadeUpStyles.maker(MadeUpStyles.vectors(100, STYLES, 0.3));
        assertThatThrownBy(() -> maker.make(null, share -> {
                    if (share > 0.7) {
                        throw new InterruptedException("enough");
                    }
                }))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("enough");
    }

    @Test
    void tracksMustBeOneARow() {
        VectorTable vectors = MadeUpStyles.table(MadeUpStyles.vectors(3, 1, 1));
        assertThatThrownBy(() -> new MapMaker("model", List.of("a"), vectors, UmapSettings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tracks must be one a row: 1 for 3");
    }
}
