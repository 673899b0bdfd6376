package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.Tags;
import deejai.library.Track;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistEngineTest {

    private static final PlaylistSettings SETTINGS = PlaylistSettings.DEFAULT;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyRuleIsKeptWhateverTheSettings(long seed) throws IOException {
        Random random = new Random(seed);
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        PlaylistSettings settings = SETTINGS.withSize(random.nextInt(5, 60))
                .withCreativity(random.nextDouble())
                .withNoise(random.nextDouble(0.5))
                .withLookback(random.nextInt(1, 6))
                .withRandomSeed(seed)
                .withRules(Rules.DEFAULT.withArtistSpacing(random.nextInt(1, 6)));

        List<Track> seeds = MadeUpCatalogue.pick(catalogue, random.nextInt(500));
        Playlist playlist = engine.fromSeeds(seeds, settings);
        assertThat(playlist.stopped()).isNull();
        assertThat(playlist.tracks()).hasSize(settings.size());
        assertThat(playlist.tracks().getFirst().waypoint()).isTrue();
        assertKept(playlist, settings.rules());

        List<Track> waypoints = MadeUpCatalogue.pick(
                catalogue, random.nextInt(100), 100 + random.nextInt(200), 300 + random.nextInt(200));
        PlaylistSettings journey = settings.withSize(random.nextInt(1, 12));
        Playlist dots = engine.journey(waypoints, journey);
        assertThat(dots.tracks()).hasSize(3 + 2 * journey.size());
        for (int i = 0; i < 3; i++) {
            PlaylistTrack entry = dots.tracks().get(i * (journey.size() + 1));
            assertThat(entry.track()).isEqualTo(waypoints.get(i));
            assertThat(entry.waypoint()).isTrue();
        }
        assertThat(dots.tracks().stream().filter(PlaylistTrack::waypoint)).hasSize(3);
        assertKept(dots, settings.rules());
    }

    @Test
    void theSameSeedGivesTheSamePlaylistAndNoiseChangesIt() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        List<Track> seeds = MadeUpCatalogue.pick(catalogue, 17);
        PlaylistSettings noisy = SETTINGS.withNoise(0.2).withRandomSeed(7);
        assertThat(engine.fromSeeds(seeds, noisy)).isEqualTo(engine.fromSeeds(seeds, noisy));
        assertThat(engine.fromSeeds(seeds, noisy)).isNotEqualTo(engine.fromSeeds(seeds, noisy.withRandomSeed(8)));
        assertThat(engine.fromSeeds(seeds, noisy)).isNotEqualTo(engine.fromSeeds(seeds, SETTINGS));
        assertThat(engine.fromSeeds(seeds, SETTINGS)).isEqualTo(engine.fromSeeds(seeds, SETTINGS.withRandomSeed(8)));
    }

    @Test
    void aNoisyPlaylistIsTheSameOnEveryMachine() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        PlaylistSettings noisy = SETTINGS.withNoise(0.3).withRandomSeed(42);
        List<Track> seeds = MadeUpCatalogue.pick(catalogue, 17, 250);
        assertThat(rows(engine.fromSeeds(seeds, noisy)))
                .containsExactly(17, 250, 330, 431, 370, 379, 105, 157, 337, 405);
        assertThat(List.of(
                        rows(engine.fromSeeds(Seeds.of(seeds).withCourse(Seeds.Course.MIX), noisy)),
                        rows(engine.journey(seeds, noisy.withMinutes(30)))))
                .containsExactly(
                        List.of(17, 250, 330, 431, 365, 379, 26, 157, 332, 405),
                        List.of(17, 379, 143, 370, 408, 105, 157, 250));
    }

    private static List<Integer> rows(Playlist playlist) {
        return playlist.tracks().stream().map(PlaylistTrack::row).toList();
    }

    @Test
    void creativityRunsFromCoListeningToSound() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "seed"), song("B", "sounds alike"), song("C", "heard together")),
                vectors("1 0", ".9 .4", "0 1"),
                vectors("1 0", "0 1", ".9 .4"));
        assertThat(titles(catalogue, SETTINGS.withSize(2).withCreativity(1))).containsExactly("seed", "sounds alike");
        assertThat(titles(catalogue, SETTINGS.withSize(2).withCreativity(0))).containsExactly("seed", "heard together");
        assertThat(titles(catalogue, SETTINGS.withSize(2).withCreativity(0.6))).containsExactly("seed", "sounds alike");
        assertThat(titles(catalogue, SETTINGS.withSize(2).withCreativity(0.4)))
                .containsExactly("seed", "heard together");
    }

    @Test
    void eachChosenTrackTellsHowNearItIsInBothSpaces() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "seed"), song("B", "other")), vectors("1 0", ".6 .8"), vectors("0 1", ".8 .6"));
        PlaylistTrack other = playlist(catalogue, SETTINGS.withSize(2)).tracks().get(1);
        assertThat(other.sound().orElseThrow()).isCloseTo(0.6, within(1e-6));
        assertThat(other.coListening().orElseThrow()).isCloseTo(0.6, within(1e-6));
        assertThat(other.waypoint()).isFalse();
        PlaylistTrack seed = playlist(catalogue, SETTINGS.withSize(2)).tracks().get(0);
        assertThat(seed.sound()).isEmpty();
        assertThat(seed.waypoint()).isTrue();
    }

    @Test
    void withoutCoListeningVectorsSoundAloneDecidesAndThePlaylistSaysSo() throws IOException {
        Catalogue soundOnly = MadeUpCatalogue.withoutCoListening();
        Catalogue both = MadeUpCatalogue.whole();
        Playlist playlist = playlist(soundOnly, SETTINGS.withCreativity(0.2));
        assertThat(ids(playlist)).isEqualTo(ids(playlist(both, SETTINGS.withCreativity(1))));
        assertThat(playlist.notes()).containsExactly("no co-listening vectors: sound alone decides");
        assertThat(playlist.tracks().get(1).coListening()).isEmpty();
        assertThat(playlist(soundOnly, SETTINGS.withCreativity(1)).notes()).isEmpty();
        assertThat(playlist(both, SETTINGS).notes()).isEmpty();
    }

    @Test
    void aSeedWithoutACoListeningVectorGoesByItsSoundAtFullWeight() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "seed"), song("B", "near"), song("C", "far")),
                vectors("1 0", ".9 .4", "0 1"),
                vectors("0 0", "0 1", "1 0"));
        Playlist playlist = playlist(catalogue, SETTINGS.withSize(2).withCreativity(0));
        assertThat(titles(playlist)).containsExactly("seed", "near");
        assertThat(playlist.notes())
                .containsExactly("sound alone decided on 1 of 1 tracks: what they follow has no co-listening vector");
    }

    @Test
    void aTrackWithoutASoundVectorIsNeverChosenButMayBeASeed() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "seed"), song("B", "unheard"), song("C", "heard")),
                vectors("0 0", "0 0", "0 1"),
                vectors("1 0", "1 0", ".6 .8"));
        Playlist playlist = playlist(catalogue, SETTINGS.withSize(3).withCreativity(1));
        assertThat(titles(playlist)).containsExactly("seed", "heard");
        assertThat(playlist.stopped())
                .isEqualTo("stopped after 2 of 3 tracks: no other track of the library keeps the rules"
                        + " (turned down: 2 already in the playlist or to be avoided, 1 not analysed)");
        assertThat(playlist.notes())
                .containsExactly("co-listening alone decided on 1 of 1 tracks: what they follow has no sound vector");
    }

    @Test
    void aSeedWithoutAnyVectorIsRefusedByName() {
        Catalogue catalogue = catalogue(List.of(song("A", "seed"), song("B", "other")), vectors("0 0", "1 0"), null);
        assertThatExceptionOfType(NotAnalysedException.class)
                .isThrownBy(() -> playlist(catalogue, SETTINGS))
                .withMessage("seeds and waypoints must have been analysed: A - seed");
    }

    @Test
    void anArtistComesBackOnlyAfterSoManyOthersAndNobodyBlocksNobody() {
        List<Track> tracks = List.of(
                song("A", "1"),
                song("A", "2"),
                song("B", "3"),
                song("C", "4"),
                song("D", "5"),
                song("", "6"),
                song("", "7"));
        Catalogue catalogue = catalogue(tracks, onACircle(7, 0.1), null);
        assertThat(titles(catalogue, SETTINGS.withSize(7).withLookback(4)))
                .containsExactly("1", "3", "4", "5", "2", "6", "7");
        assertThat(titles(catalogue, SETTINGS.withSize(7).withRules(Rules.DEFAULT.withArtistSpacing(0))))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(titles(catalogue, SETTINGS.withSize(4).withRules(Rules.DEFAULT.withArtistSpacing(1))))
                .startsWith("1", "3", "2");
    }

    @Test
    void aTrackOfSeveralArtistsBlocksEachOfThem() {
        List<Track> tracks = List.of(
                new Track("0", Tags.named("duet", List.of("A", "B")), 60, null),
                song("B", "b"),
                song("A", "a"),
                song("C", "c"));
        assertThat(titles(catalogue(tracks, onACircle(4, 0.1), null), SETTINGS.withSize(2)))
                .containsExactly("duet", "c");
    }

    @Test
    void aSecondVersionOfASongIsLeftOut() {
        List<Track> tracks = List.of(
                song("A", "Song"), song("a", "Song (Remastered 2011)"), song("B", "Other"), song("B", "Other - Live"));
        Catalogue catalogue = catalogue(tracks, onACircle(4, 0.1), null);
        PlaylistSettings settings = SETTINGS.withRules(Rules.DEFAULT.withArtistSpacing(0));
        Playlist playlist = playlist(catalogue, settings);
        assertThat(titles(playlist)).containsExactly("Song", "Other");
        assertThat(playlist.stopped()).contains("2 as another version of a song of the playlist");
        assertThat(titles(catalogue, settings.withRules(Rules.ORIGINAL.withArtistSpacing(0))))
                .hasSize(4);
    }

    @Test
    void theSameSoundUnderAnotherNameIsLeftOut() {
        List<Track> tracks = List.of(song("A", "x"), song("B", "y"), song("C", "z"));
        VectorTable sound = vectors("1 0", "1 .02", "1 .2");
        Catalogue catalogue = catalogue(tracks, sound, null);
        assertThat(titles(catalogue, SETTINGS.withSize(2))).containsExactly("x", "z");
        assertThat(playlist(catalogue, SETTINGS).stopped())
                .contains("1 as sounding the same as a track of the playlist");
        assertThat(titles(catalogue, SETTINGS.withSize(2).withRules(Rules.DEFAULT.withNearDuplicateEpsilon(0))))
                .containsExactly("x", "y");
    }

    @Test
    void whereTracksRunOutThePlaylistStopsAndRepeatsNothing() throws IOException {
        Catalogue catalogue = MadeUpCatalogue.rows(100, 112);
        Playlist playlist = playlist(catalogue, SETTINGS.withSize(16));
        assertThat(Set.copyOf(ids(playlist))).hasSameSizeAs(playlist.tracks());
        assertKept(playlist, Rules.DEFAULT);
        assertThat(playlist.stopped())
                .startsWith("stopped after " + playlist.tracks().size() + " of 16 tracks: ");
    }

    @Test
    void avoidedTracksPushAwayAndAreNeverPlayed() {
        List<Track> tracks = List.of(song("A", "seed"), song("B", "left"), song("C", "right"), song("D", "avoided"));
        Catalogue catalogue = catalogue(tracks, vectors("1 0", "1 -.5", "1 .4", "1 .6"), null);
        assertThat(titles(catalogue, SETTINGS.withSize(2))).containsExactly("seed", "right");
        PlaylistSettings avoiding = SETTINGS.withAvoid(List.of(catalogue.track(3)));
        assertThat(titles(catalogue, avoiding.withSize(2))).containsExactly("seed", "left");
        assertThat(titles(catalogue, avoiding)).containsExactly("seed", "left", "right");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> playlist(catalogue, SETTINGS.withAvoid(List.of(catalogue.track(0)))))
                .withMessage("avoid must not hold a seed or waypoint: A - seed");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 33.3, 60, 61, 62})
    void aPlaylistInMinutesIsWithinHalfATrackOfThem(double minutes) throws IOException {
        Catalogue catalogue = MadeUpCatalogue.whole();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        PlaylistSettings settings = SETTINGS.withMinutes(minutes);
        Playlist playlist = engine.fromSeeds(MadeUpCatalogue.pick(catalogue, 3), settings);
        assertThat(playlist.stopped()).isNull();
        double longest = 269;
        if (minutes > 10) {
            assertThat(playlist.durationSeconds()).isCloseTo(60 * minutes, within(longest / 2));
        } else {
            assertThat(playlist.durationSeconds()).isLessThan(60 * minutes + longest);
        }

        List<Track> waypoints = MadeUpCatalogue.pick(catalogue, 3, 200, 444);
        Playlist journey = engine.journey(waypoints, settings);
        assertThat(journey.tracks().stream().filter(PlaylistTrack::waypoint).map(PlaylistTrack::track))
                .isEqualTo(waypoints);
        if (minutes > 30) {
            assertThat(journey.durationSeconds()).isCloseTo(60 * minutes, within(longest));
        }
    }

    @Test
    void tracksOfUnknownLengthCountAsFourMinutes() {
        Track unknown = new Track("u", Tags.named("u", List.of()), 0, null);
        Track other = new Track("v", Tags.named("v", List.of()), 0, null);
        Track third = new Track("w", Tags.named("w", List.of()), 0, null);
        Catalogue catalogue = catalogue(List.of(unknown, other, third), onACircle(3, 0.1), null);
        Playlist playlist = playlist(catalogue, SETTINGS.withMinutes(8).withCreativity(1));
        assertThat(playlist.tracks()).hasSize(2);
        assertThat(playlist.notes()).containsExactly("tracks of unknown length, taken for 4 minutes each: 2");
    }

    @Test
    void aSeedThatComesTwiceIsPlayedOnceAndSeedsStayEvenBeyondTheSize() {
        Catalogue catalogue =
                catalogue(List.of(song("A", "1"), song("A", "2"), song("A", "3")), onACircle(3, 0.1), null);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        Playlist playlist = engine.fromSeeds(MadeUpCatalogue.pick(catalogue, 0, 1, 0), SETTINGS.withSize(1));
        assertThat(titles(playlist)).containsExactly("1", "2");
        assertThat(playlist.stopped()).isNull();
    }

    @Test
    void whatIsNotInTheCatalogueIsRefused() {
        Catalogue catalogue = catalogue(List.of(song("A", "1")), onACircle(1, 0), null);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.fromSeeds(List.of(song("B", "2")), SETTINGS))
                .withMessage("seeds must be tracks of the catalogue: B - 2");
        assertThatIllegalArgumentException().isThrownBy(() -> engine.fromSeeds(List.of(), SETTINGS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.journey(MadeUpCatalogue.pick(catalogue, 0), SETTINGS))
                .withMessage("waypoints must hold at least two tracks: 1");
    }

    @Test
    void similarTracksAreTheNearestWithoutTheTrackItself() {
        Catalogue catalogue = catalogue(
                List.of(song("A", "1"), song("A", "2"), song("A", "3"), song("A", "unheard")),
                vectors("1 0", ".9 .4", "1 .1", "0 0"),
                null);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        assertThat(engine.similar(catalogue.track(0), SETTINGS))
                .extracting(entry -> entry.track().title())
                .containsExactly("3", "2");
        assertThat(engine.similar(new float[] {0, 5}, SETTINGS.withSize(2)))
                .extracting(entry -> entry.track().title())
                .containsExactly("2", "3");
        assertThatIllegalArgumentException().isThrownBy(() -> engine.similar(new float[2], SETTINGS));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.similar(new float[3], SETTINGS));
    }

    @Test
    void tracksThatAreTooLongAreNotChosenButMayBeSeeds() {
        Catalogue catalogue = catalogue(
                List.of(lasting(61, "seed"), lasting(31, "mix"), lasting(30, "symphony"), lasting(0, "unknown")),
                onACircle(4, 0.1),
                null);
        PlaylistSettings settings = SETTINGS.withSize(4).withRules(Rules.NONE.withMaxMinutes(30));
        Playlist playlist = playlist(catalogue, settings);
        assertThat(titles(playlist)).containsExactly("seed", "symphony", "unknown");
        assertThat(playlist.stopped()).contains("1 too long");
        assertThat(titles(catalogue, settings.withRules(Rules.NONE)))
                .containsExactly("seed", "mix", "symphony", "unknown");
    }

    @Test
    void journeysKeepLongTracksOutBetweenTheirWaypoints() {
        Catalogue catalogue = catalogue(
                List.of(lasting(61, "from"), lasting(99, "mix"), lasting(4, "song"), lasting(61, "to")),
                onACircle(4, 0.1),
                null);
        Playlist journey = new PlaylistEngine(catalogue)
                .journey(
                        MadeUpCatalogue.pick(catalogue, 0, 3),
                        SETTINGS.withSize(1).withRules(Rules.NONE.withMaxMinutes(30)));
        assertThat(titles(journey)).containsExactly("from", "song", "to");
    }

    @Test
    void similarTracksAreNotTooLong() {
        Catalogue catalogue =
                catalogue(List.of(lasting(61, "1"), lasting(61, "2"), lasting(4, "3")), onACircle(3, 0.1), null);
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        PlaylistSettings settings = SETTINGS.withRules(Rules.NONE.withMaxMinutes(30));
        assertThat(engine.similar(catalogue.track(0), settings))
                .extracting(entry -> entry.track().title())
                .containsExactly("3");
        assertThat(engine.similar(new float[] {1, 0}, settings)).hasSize(1);
        assertThat(engine.similar(new float[] {1, 0}, SETTINGS)).hasSize(3);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withCreativity(1.1))
                .withMessage("creativity must be 0 to 1: 1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withCreativity(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withNoise(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withLookback(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withSize(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withMinutes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.DEFAULT.withArtistSpacing(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.DEFAULT.withNearDuplicateEpsilon(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.DEFAULT.withMaxMinutes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.DEFAULT.withMaxMinutes(Double.NaN));
    }

    @Test
    void aCatalogueChecksItsTables() {
        List<Track> tracks = List.of(song("A", "1"), song("A", "2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue(tracks, onACircle(3, 1), null))
                .withMessage("sound must have a row per track: 3 for 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue(List.of(song("A", "1"), song("A", "1")), onACircle(2, 1), null))
                .withMessage("tracks must have different ids: A/1");
    }

    /// No track and no song twice, and no chosen track near another of its artist.
    static void assertKept(Playlist playlist, Rules rules) {
        List<PlaylistTrack> tracks = playlist.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            for (int j = i + 1; j < tracks.size(); j++) {
                PlaylistTrack one = tracks.get(i);
                PlaylistTrack other = tracks.get(j);
                if (one.waypoint() && other.waypoint()) {
                    continue;
                }
                assertThat(one.track().id()).isNotEqualTo(other.track().id());
                assertThat(one.track().name()).isNotEqualTo(other.track().name());
                if (j - i <= rules.artistSpacing() && !one.track().artist().isEmpty()) {
                    assertThat(one.track().artist()).isNotEqualTo(other.track().artist());
                }
            }
        }
    }

    static Track song(String artist, String title) {
        return new Track(
                artist + "/" + title, Tags.named(title, artist.isEmpty() ? List.of() : List.of(artist)), 60, null);
    }

    private static Track lasting(double minutes, String title) {
        return new Track(title, Tags.named(title, List.of()), 60 * minutes, null);
    }

    static Catalogue catalogue(List<Track> tracks, VectorTable sound, @Nullable VectorTable coListening) {
        return new Catalogue(tracks, sound, coListening);
    }

    /// Vectors of 2 components, each as "x y".
    static VectorTable vectors(String... rows) {
        float[] values = new float[2 * rows.length];
        for (int row = 0; row < rows.length; row++) {
            int space = rows[row].indexOf(' ');
            values[2 * row] = Float.parseFloat(rows[row].substring(0, space));
            values[2 * row + 1] = Float.parseFloat(rows[row].substring(space + 1));
        }
        return VectorTable.normalized(values, rows.length, 2);
    }

    /// Vectors that turn by the same angle (radians) from row to row.
    static VectorTable onACircle(int rows, double angle) {
        float[] values = new float[2 * rows];
        for (int row = 0; row < rows; row++) {
            values[2 * row] = (float) Math.cos(row * angle);
            values[2 * row + 1] = (float) Math.sin(row * angle);
        }
        return VectorTable.normalized(values, rows, 2);
    }

    private static Playlist playlist(Catalogue catalogue, PlaylistSettings settings) {
        return new PlaylistEngine(catalogue).fromSeeds(MadeUpCatalogue.pick(catalogue, 0), settings);
    }

    private static List<String> titles(Catalogue catalogue, PlaylistSettings settings) {
        return titles(playlist(catalogue, settings));
    }

    static List<String> titles(Playlist playlist) {
        return playlist.tracks().stream().map(entry -> entry.track().title()).toList();
    }

    private static List<String> ids(Playlist playlist) {
        return playlist.tracks().stream().map(entry -> entry.track().id()).toList();
    }
}
