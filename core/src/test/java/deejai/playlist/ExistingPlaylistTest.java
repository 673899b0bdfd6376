package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.Tags;
import deejai.library.Track;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Playlists that are there already: going on, replacing, reordering; and seeds drawn by chance.
class ExistingPlaylistTest {

    private static final PlaylistSettings SETTINGS = PlaylistSettings.DEFAULT;
    private static final ReorderSettings SMOOTH = new ReorderSettings(0.5, 0, OptionalInt.empty(), OptionalInt.empty());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void goingOnEqualsTheRestOfALongerPlaylist(int more) throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Track> whole = tracks(engine.fromSeeds(MadeUpCatalogue.pick(catalogue, 17), SETTINGS.withSize(12 + more)));
        Playlist rest = engine.goOn(whole.subList(0, 12), List.of(), SETTINGS.withSize(more));
        assertThat(tracks(rest)).isEqualTo(whole.subList(12, 12 + more));
        assertThat(rest.stopped()).isNull();
        assertThat(rest.tracks()).noneMatch(PlaylistTrack::waypoint);
    }

    @Test
    void goingOnKeepsTheRulesTowardsWhatWasPlayed() {
        Catalogue catalogue = catalogue(
                List.of(
                        song("A", "one"),
                        song("B", "two"),
                        song("A", "three"),
                        song("B", "Two (Live)"),
                        song("C", "four")),
                "1 0",
                "1 .1",
                "1 .2",
                "1 .3",
                "0 1");
        Playlist playlist = new PlaylistEngine(catalogue)
                .goOn(MadeUpCatalogue.pick(catalogue, 0, 1), List.of(), SETTINGS.withSize(3));
        assertThat(titles(playlist)).containsExactly("four");
        assertThat(playlist.stopped()).startsWith("stopped after 3 of 5 tracks: no other track");
    }

    @Test
    void tracksTurnedDownAreNotChosen() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Track> played = MadeUpCatalogue.pick(catalogue, 17, 18, 19);
        Track first = engine.goOn(played, List.of(), SETTINGS.withSize(1))
                .tracks()
                .getFirst()
                .track();
        assertThat(tracks(engine.goOn(played, List.of(first), SETTINGS.withSize(20))))
                .doesNotContain(first);
        assertThat(tracks(engine.replacements(places(played), 1, List.of(), SETTINGS.withSize(8))))
                .hasSize(8)
                .doesNotContainAnyElementsOf(played);
    }

    @Test
    void tracksWithoutVectorsArePlayedButSteerNothing() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "seed"), song("B", "silence"), song("C", "near"), song("D", "far")),
                "1 0",
                "0 0",
                "1 .1",
                "0 1");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        PlaylistSettings one = SETTINGS.withSize(1).withLookback(1);
        assertThat(titles(engine.goOn(MadeUpCatalogue.pick(catalogue, 0, 1), List.of(), one)))
                .containsExactly("near");
        assertThatExceptionOfType(NotAnalysedException.class)
                .isThrownBy(() -> engine.goOn(MadeUpCatalogue.pick(catalogue, 1), List.of(), one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.goOn(List.of(), List.of(), one))
                .withMessage("played must hold at least one track: none");
    }

    @Test
    void minutesAreThoseOfTheNewTracks() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        Playlist playlist = new PlaylistEngine(catalogue)
                .goOn(MadeUpCatalogue.pick(catalogue, 17, 30, 60), List.of(), SETTINGS.withMinutes(20));
        assertThat(playlist.durationSeconds()).isCloseTo(1200, within(140.0));
    }

    @Test
    void replacementLiesBetweenItsNeighbours() {
        Catalogue catalogue = catalogue(
                List.of(
                        song("A", "before"),
                        song("B", "wrong"),
                        song("C", "after"),
                        song("D", "between"),
                        song("E", "like before"),
                        song("F", "like after")),
                "1 0",
                "-1 0",
                "0 1",
                "1 1",
                "1 .2",
                ".2 1");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Optional<Track>> places = places(MadeUpCatalogue.pick(catalogue, 0, 1, 2));
        assertThat(titles(engine.replacements(places, 1, List.of(), SETTINGS.withSize(1))))
                .containsExactly("between");
        assertThat(titles(engine.replacements(places, 0, List.of(), SETTINGS.withSize(1))))
                .isNotEmpty();
        assertThat(titles(engine.replacements(places.subList(0, 2), 1, List.of(), SETTINGS.withSize(2))))
                .containsExactly("like before", "between");
        assertThat(titles(engine.replacements(places.subList(1, 3), 0, List.of(), SETTINGS.withSize(1))))
                .containsExactly("like after");
    }

    @Test
    void nearerNeighbourWeighsMore() {
        Catalogue catalogue = catalogue(
                List.of(
                        song("A", "before"),
                        song("B", "after"),
                        song("C", "third"),
                        song("D", "half"),
                        song("E", "most")),
                "1 0",
                "0 1",
                "2 1",
                "1 1",
                "1 2");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        Optional<Track> stream = Optional.empty();
        List<Optional<Track>> places =
                List.of(Optional.of(catalogue.track(0)), stream, stream, Optional.of(catalogue.track(1)));
        assertThat(titles(engine.replacements(places, 1, List.of(), SETTINGS.withSize(1))))
                .containsExactly("third");
        assertThat(titles(engine.replacements(places, 2, List.of(), SETTINGS.withSize(1))))
                .containsExactly("most");
    }

    @Test
    void everyRefusalGivesAnotherReplacementUntilThereIsNone() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.rows(0, 12);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Track> current = new ArrayList<>(MadeUpCatalogue.pick(catalogue, 1, 2, 3));
        List<Track> turnedDown = new ArrayList<>();
        PlaylistSettings one = SETTINGS.withSize(1).withRules(Rules.NONE);
        for (int i = 0; i < 9; i++) {
            Track other = engine.replacements(places(current), 1, turnedDown, one)
                    .tracks()
                    .getFirst()
                    .track();
            assertThat(turnedDown).doesNotContain(other);
            assertThat(current).doesNotContain(other);
            turnedDown.add(current.set(1, other));
        }
        Playlist none = engine.replacements(places(current), 1, turnedDown, one);
        assertThat(none.tracks()).isEmpty();
        assertThat(none.stopped()).startsWith("found 0 of 1 for place 2: no other track");
    }

    @Test
    void replacementKeepsTheArtistSpacingTowardsBothSides() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "1"), song("B", "2"), song("C", "3"), song("A", "4"), song("C", "5"), song("D", "6")),
                "1 0",
                "1 .1",
                "1 .2",
                "1 .1",
                "1 .1",
                "0 1");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Optional<Track>> places = places(MadeUpCatalogue.pick(catalogue, 0, 1, 2));
        assertThat(titles(engine.replacements(places, 1, List.of(), SETTINGS.withSize(9))))
                .containsExactly("6");
        PlaylistSettings near = SETTINGS.withSize(9)
                .withRules(Rules.DEFAULT.withArtistSpacing(0).withNearDuplicateEpsilon(0));
        assertThat(titles(engine.replacements(places, 1, List.of(), near))).containsExactlyInAnyOrder("4", "5", "6");
    }

    @Test
    void choicesMayShareAnArtistButNotASong() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "1"), song("B", "2"), song("C", "x"), song("C", "y"), song("C", "x (live)")),
                "1 0",
                "0 1",
                "1 .1",
                "1 .2",
                "1 .3");
        List<Optional<Track>> places = places(MadeUpCatalogue.pick(catalogue, 0, 1));
        assertThat(titles(new PlaylistEngine(catalogue).replacements(places, 1, List.of(), SETTINGS.withSize(3))))
                .containsExactly("x", "y");
    }

    @Test
    void placeThatIsNotThereIsToldAsAListenerCounts() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        List<Optional<Track>> places = places(MadeUpCatalogue.pick(catalogue, 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaylistEngine(catalogue).replacements(places, 2, List.of(), SETTINGS))
                .withMessage("place must be 1 to 2: 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 12, 13, 14, 40})
    void reorderingIsAPermutationThatIsNoLonger(int size) throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Optional<Track>> places = shuffled(catalogue, size);
        Reordering reordering = engine.reordered(places, SMOOTH);
        assertThat(reordering.order())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, size).boxed().toList());
        assertThat(reordering.before()).isEqualTo(engine.flow(places, 0.5));
        assertThat(reordering.after()).isEqualTo(engine.flow(inOrder(places, reordering), 0.5));
        assertThat(reordering.after().sum())
                .isLessThanOrEqualTo(reordering.before().sum() + 1e-6);
        if (size > 10) {
            assertThat(reordering.after().sum())
                    .isLessThan(0.95 * reordering.before().sum());
        }
    }

    @Test
    void firstAndLastComeWhereTheyAreWanted() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        for (int size : new int[] {2, 9, 30}) {
            List<Optional<Track>> places = shuffled(catalogue, size);
            List<Integer> both = engine.reordered(
                            places, new ReorderSettings(1, 3, OptionalInt.of(1), OptionalInt.of(0)))
                    .order();
            assertThat(both).startsWith(1).endsWith(0).doesNotHaveDuplicates();
            assertThat(engine.reordered(places, new ReorderSettings(0, 3, OptionalInt.empty(), OptionalInt.of(0)))
                            .order())
                    .endsWith(0);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReorderSettings(1, 3, OptionalInt.of(1), OptionalInt.of(1)));
    }

    @Test
    void tooManyTracksToReorderAreRefused() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        List<Optional<Track>> places = Collections.nCopies(5001, Optional.of(catalogue.track(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaylistEngine(catalogue).reordered(places, SMOOTH))
                .withMessage("places must hold at most 5000 tracks to reorder: 5001");
    }

    @Test
    void placesWithoutVectorsStayWhereTheyAre() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        List<Optional<Track>> places = new ArrayList<>(shuffled(catalogue, 20));
        places.set(0, Optional.empty());
        places.set(7, Optional.empty());
        places.set(19, Optional.empty());
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        Reordering reordering = engine.reordered(places, SMOOTH);
        assertThat(reordering.order().get(0)).isZero();
        assertThat(reordering.order().get(7)).isEqualTo(7);
        assertThat(reordering.order().get(19)).isEqualTo(19);
        assertThat(new HashSet<>(reordering.order())).hasSize(20);
        assertThat(reordering.after().sum()).isLessThan(reordering.before().sum());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        engine.reordered(places, new ReorderSettings(1, 3, OptionalInt.of(7), OptionalInt.empty())))
                .withMessage("first must be the place of an analysed track: 8");
    }

    @Test
    void artistSpacingPullsTracksOfOneArtistApart() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "1"), song("A", "2"), song("A", "3"), song("B", "4"), song("C", "5"), song("D", "6")),
                "1 0",
                "1 .01",
                "1 .02",
                "1 .6",
                "1 .7",
                "1 .8");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Optional<Track>> places = places(MadeUpCatalogue.pick(catalogue, 0, 1, 2, 3, 4, 5));
        Reordering spaced =
                engine.reordered(places, new ReorderSettings(1, 1, OptionalInt.empty(), OptionalInt.empty()));
        assertThat(artistRepeats(inOrder(places, spaced))).isZero();
        assertThat(artistRepeats(inOrder(places, engine.reordered(places, SMOOTH))))
                .isPositive();
    }

    @Test
    void stepsAreCosineDistancesBlendedByCreativity() {
        VectorTable sound = vectors("1 0", "0 1", "0 0", "-1 0");
        VectorTable coListening = vectors("1 0", "1 0", "1 0", "0 0");
        List<Track> tracks = List.of(song("A", "1"), song("B", "2"), song("C", "3"), song("D", "4"));
        Catalogue catalogue = new Catalogue(tracks, sound, coListening);
        Flow flow = new PlaylistEngine(catalogue).flow(places(tracks), 0.25);

        assertThat(flow.steps().get(0)).isEqualTo(Step.NONE);
        assertThat(flow.steps().get(1))
                .isEqualTo(new Step(OptionalDouble.of(1), OptionalDouble.of(0), OptionalDouble.of(0.25)));
        assertThat(flow.steps().get(2).sound()).isEmpty();
        assertThat(flow.steps().get(2).distance()).hasValue(0);
        assertThat(flow.steps().get(3)).isEqualTo(Step.NONE);
        assertThat(flow.sum()).isEqualTo(0.25);
        assertThat(flow.mean()).hasValue(0.125);
        assertThat(flow.largest()).hasValue(0.25);
    }

    @Test
    void stepAfterAnUnknownPlaceIsFromTheLastKnownOne() {
        Catalogue catalogue = catalogue(List.of(song("A", "1"), song("B", "2")), "1 0", "0 1");
        Flow flow = new PlaylistEngine(catalogue)
                .flow(List.of(Optional.of(catalogue.track(0)), Optional.empty(), Optional.of(catalogue.track(1))), 1);
        assertThat(flow.steps().get(1)).isEqualTo(Step.NONE);
        assertThat(flow.steps().get(2).distance()).hasValue(1);
        assertThat(new Flow(List.of()).mean()).isEmpty();
    }

    @Test
    void randomSeedDrawsTheSameSeedsAndAnotherOneOthers() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Track> drawn = engine.randomSeeds(5, SETTINGS.withRandomSeed(7));
        assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
        assertThat(engine.randomSeeds(5, SETTINGS.withRandomSeed(7))).isEqualTo(drawn);
        assertThat(engine.randomSeeds(2, SETTINGS.withRandomSeed(7))).isEqualTo(drawn.subList(0, 2));
        assertThat(engine.randomSeeds(5, SETTINGS.withRandomSeed(8))).isNotEqualTo(drawn);
        assertThat(engine.randomSeeds(9, SETTINGS.withAvoid(drawn).withRandomSeed(7)))
                .doesNotContainAnyElementsOf(drawn);
    }

    @Test
    void everyTrackCanBeDrawnThatKeepsTheRules() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "1"), song("A", "2"), song("B", "3"), song("C", "silence"), song("B", "3 (live)")),
                "1 0",
                "0 1",
                "1 1",
                "0 0",
                "-1 1");
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        Set<String> firsts = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            List<Track> drawn = engine.randomSeeds(5, SETTINGS.withRandomSeed(seed));
            assertThat(drawn).hasSize(3);
            assertThat(drawn.get(0).artist()).isNotEqualTo(drawn.get(1).artist());
            firsts.add(drawn.getFirst().title());
        }
        assertThat(firsts).containsExactlyInAnyOrder("1", "2", "3", "3 (live)");
        assertThatIllegalArgumentException().isThrownBy(() -> engine.randomSeeds(0, SETTINGS));
    }

    @Test
    void drawingAllTracksDrawsEachOnce() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistSettings anything = SETTINGS.withRules(Rules.NONE);
        for (int seed = 0; seed < 3; seed++) {
            assertThat(new PlaylistEngine(catalogue).randomSeeds(2 * catalogue.size(), anything.withRandomSeed(seed)))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, catalogue.size())
                            .filter(row -> catalogue.sound().has(row))
                            .mapToObj(catalogue::track)
                            .toList());
        }
    }

    private static int artistRepeats(List<Optional<Track>> places) {
        int repeats = 0;
        for (int i = 1; i < places.size(); i++) {
            String artist = places.get(i).orElseThrow().artist();
            repeats += artist.equals(places.get(i - 1).orElseThrow().artist()) ? 1 : 0;
        }
        return repeats;
    }

    private static List<Optional<Track>> shuffled(Catalogue catalogue, int size) {
        List<Integer> rows = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Collections.shuffle(rows, new Random(size));
        return rows.subList(0, size).stream()
                .map(row -> Optional.of(catalogue.track(row)))
                .toList();
    }

    private static List<Optional<Track>> inOrder(List<Optional<Track>> places, Reordering reordering) {
        return reordering.order().stream().map(places::get).toList();
    }

    private static List<Optional<Track>> places(List<Track> tracks) {
        return tracks.stream().map(Optional::of).toList();
    }

    private static List<Track> tracks(Playlist playlist) {
        return playlist.tracks().stream().map(PlaylistTrack::track).toList();
    }

    private static List<String> titles(Playlist playlist) {
        return tracks(playlist).stream().map(Track::title).toList();
    }

    private static Track song(String artist, String title) {
        return new Track(artist + "/" + title, Tags.named(title, List.of(artist)), 200, null);
    }

    private static Catalogue catalogue(List<Track> tracks, String... sounds) {
        return new Catalogue(tracks, vectors(sounds), null);
    }

    private static VectorTable vectors(String... rows) {
        float[] values = new float[2 * rows.length];
        for (int row = 0; row < rows.length; row++) {
            int space = rows[row].indexOf(' ');
            values[2 * row] = Float.parseFloat(rows[row].substring(0, space));
            values[2 * row + 1] = Float.parseFloat(rows[row].substring(space + 1));
        }
        return VectorTable.normalized(values, rows.length, 2);
    }
}
