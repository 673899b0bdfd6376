package deejai.playlist;

import static deejai.playlist.PlaylistEngineTest.catalogue;
import static deejai.playlist.PlaylistEngineTest.onACircle;
import static deejai.playlist.PlaylistEngineTest.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.library.Track;
import deejai.library.TrackTable;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.VectorTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackFilterTest {

    @ParameterizedTest
    @CsvSource({
        "Hip-Hop, hip hop, true",
        "Hip-Hop, HIPHOP, true",
        "Chanson française, chanson francaise, true",
        "Rock/Pop, pop, true",
        "Rock/Pop, Rock/Pop, true",
        "Jazz; Blues, blues, true",
        "R&B, R & B, true",
        "Hard Rock, rock, false",
        ", rock, false"
    })
    void genresAreComparedFoldedAndEachOfAListCounts(String tag, String wanted, boolean isOne) {
        Track track = tag == null
                ? TrackFixture.titled("x").track()
                : TrackFixture.titled("x").genres(tag).track();
        assertThat(new Criterion.Genres(Set.of(wanted, "something else")).test(track))
                .isEqualTo(isOne);
        assertThat(new Criterion.OtherGenres(Set.of(wanted, "something else")).test(track))
                .isEqualTo(!isOne);
    }

    @ParameterizedTest
    @CsvSource({
        "Silent Night, Christmas, christmas, false",
        "Silent Night, Christmas, NIGHT silent, false",
        "Silent Night, Christmas, night christ, true",
        "Silent Night, Christmas, night christ*, false",
        "Silent Night, Christmas, day, true",
        "Nightingale, Jazz, night, true"
    })
    void unwantedWordsMustAllBeThereAsWholeWords(String title, String genre, String words, boolean passes) {
        Track track = TrackFixture.titled(title).genres(genre).track();
        assertThat(new Criterion.OtherWords(List.of(WordPattern.of(words), WordPattern.of("audiobook*"))).test(track))
                .isEqualTo(passes);
    }

    @Test
    void wordsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WordPattern.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.OtherWords(List.of()));
    }

    @Test
    void yearsIncludeBothEndsAndAnUnknownYearIsInNone() {
        Criterion seventies = new Criterion.Years(1970, 1979);
        assertThat(seventies.test(TrackFixture.titled("x").year(1969).track())).isFalse();
        assertThat(seventies.test(TrackFixture.titled("x").year(1970).track())).isTrue();
        assertThat(seventies.test(TrackFixture.titled("x").year(1979).track())).isTrue();
        assertThat(seventies.test(TrackFixture.titled("x").year(1980).track())).isFalse();
        assertThat(new Criterion.Years(0, Integer.MAX_VALUE)
                        .test(TrackFixture.titled("x").track()))
                .isFalse();
    }

    @Test
    void lengthsIncludeBothEndsAndAnUnknownLengthIsNone() {
        Criterion songs = new Criterion.Minutes(2, 8);
        assertThat(songs.test(TrackFixture.titled("x").minutes(1.99).track())).isFalse();
        assertThat(songs.test(TrackFixture.titled("x").minutes(2).track())).isTrue();
        assertThat(songs.test(TrackFixture.titled("x").minutes(8).track())).isTrue();
        assertThat(songs.test(TrackFixture.titled("x").minutes(8.01).track())).isFalse();
        assertThat(new Criterion.Minutes(0, 99).test(TrackFixture.titled("x").track()))
                .isFalse();
    }

    @Test
    void theAlbumArtistCountsAndWithoutOneTheArtists() {
        Criterion beatles = new Criterion.AlbumArtists(Set.of("the beatles"));
        assertThat(beatles.test(
                        TrackFixture.titled("x").albumArtist("Beatles").by("Y").track()))
                .isTrue();
        assertThat(beatles.test(TrackFixture.titled("x")
                        .albumArtist("VA")
                        .by("The Beatles")
                        .track()))
                .isFalse();
        assertThat(beatles.test(TrackFixture.titled("x").by("The Beatles").track()))
                .isTrue();
        assertThat(new Criterion.AlbumArtists(Set.of("Various Artists"))
                        .test(TrackFixture.titled("x")
                                .albumArtist("various artists")
                                .track()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jazz, true",
        "Jazz/, true",
        "live/*.flac, true",
        "jazz/*/so what.flac, true",
        "jazz/**/so*, true",
        "/music/jazz, true",
        "/music/**/live, true",
        "'**/live/*', true",
        "s? what.flac, true",
        "jaz, false",
        "/jazz, false",
        "jazz/*.flac, false",
        "so what, false",
        "'[j]azz', false"
    })
    void aPathPatternMatchesFilesAndWholeFolders(String pattern, boolean matches) {
        Track track =
                TrackFixture.titled("x").path("/music/Jazz/Live/So What.flac").track();
        assertThat(new Criterion.Paths(List.of(PathPattern.of(pattern))).test(track))
                .isEqualTo(matches);
    }

    @Test
    void aTrackWithoutAFileHasNoPath() {
        assertThat(new Criterion.Paths(List.of(PathPattern.of("**")))
                        .test(TrackFixture.titled("x").track()))
                .isFalse();
    }

    @Test
    void criteriaThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Genres(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.OtherGenres(Set.of(" ")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Years(1980, 1970));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Minutes(8, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Minutes(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.Paths(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of(" "));
    }

    @Test
    void aFilterWantsAllOfItsCriteria() {
        TrackFilter filter = TrackFilter.of(new Criterion.Genres(Set.of("jazz")))
                .and(TrackFilter.of(new Criterion.Years(1950, 1959)));
        assertThat(filter.test(
                        TrackFixture.titled("x").genres("Jazz").year(1959).track()))
                .isTrue();
        assertThat(filter.test(
                        TrackFixture.titled("x").genres("Jazz").year(1960).track()))
                .isFalse();
        assertThat(filter.test(
                        TrackFixture.titled("x").genres("Rock").year(1959).track()))
                .isFalse();
        assertThat(TrackFilter.ANY.test(TrackFixture.titled("x").track())).isTrue();
    }

    private static final List<Track> TRACKS = List.of(
            TrackFixture.titled("seed").by("A").genres("rock").track(),
            TrackFixture.titled("1").by("B").genres("rock").track(),
            TrackFixture.titled("2").by("C").genres("jazz").track(),
            TrackFixture.titled("3").by("D").genres("jazz").year(1960).track(),
            TrackFixture.titled("to").by("E").genres("rock").track());

    private static final TrackFilter SIXTIES_JAZZ =
            TrackFilter.of(new Criterion.Genres(Set.of("jazz")), new Criterion.Years(1960, 1969));

    @Test
    void aFilterDecidesOnCandidatesAndNotOnWhatIsGiven() {
        PlaylistEngine engine = new PlaylistEngine(catalogue(TRACKS, onACircle(5, 0.1), null));
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withFilter(SIXTIES_JAZZ);
        Playlist playlist = engine.fromSeeds(List.of(TRACKS.getFirst()), settings);
        assertThat(titles(playlist)).containsExactly("seed", "3");
        assertThat(playlist.stopped())
                .endsWith("(turned down: 2 already in the playlist or to be avoided, 2 by the genre filter,"
                        + " 1 by the year filter)");
        assertThat(titles(engine.journey(List.of(TRACKS.get(0), TRACKS.get(4)), settings.withSize(1))))
                .containsExactly("seed", "3", "to");
        assertThat(engine.similar(TRACKS.get(1), settings))
                .extracting(entry -> entry.track().title())
                .containsExactly("3");
    }

    @Test
    void eachTrackIsMadeForTheFilterOnceAtMost() {
        Map<Integer, Integer> made = new HashMap<>();
        TrackTable counting = new TrackTable() {
            @Override
            public int size() {
                return TRACKS.size();
            }

            @Override
            public Track track(int row) {
                made.merge(row, 1, Integer::sum);
                return TRACKS.get(row);
            }

            @Override
            public OptionalInt row(String id) {
                return OptionalInt.empty();
            }
        };
        VectorTable sound = onACircle(5, 0.1);
        TrackKeys keys = TrackKeys.of(TrackTable.of(TRACKS));
        Catalogue catalogue = new Catalogue(counting, keys, sound, null, new ExactNeighbours(List.of(sound)));
        Screening screening = new Screening(catalogue, SIXTIES_JAZZ);
        assertThat(new int[] {screening.firstUnmet(1), screening.firstUnmet(2), screening.firstUnmet(3)})
                .containsExactly(0, 1, -1);
        assertThat(new int[] {screening.firstUnmet(1), screening.firstUnmet(2), screening.firstUnmet(3)})
                .containsExactly(0, 1, -1);
        assertThat(made).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));
        assertThat(new Screening(catalogue, TrackFilter.ANY).firstUnmet(0)).isEqualTo(-1);
        assertThat(made).doesNotContainKey(0);
    }
}
