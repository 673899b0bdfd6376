package deejai.server.playlists;

import static deejai.server.playlists.ServedPlaylists.entries;
import static deejai.server.playlists.ServedPlaylists.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.library.Track;
import deejai.playlist.Criterion;
import deejai.playlist.Flow;
import deejai.playlist.PathPattern;
import deejai.playlist.Pin;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Rules;
import deejai.playlist.Rules.SameSong;
import deejai.playlist.Seeds;
import deejai.playlist.Seeds.Course;
import deejai.playlist.TrackFilter;
import deejai.playlist.WordPattern;
import deejai.server.TestLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GeneratePlaylistTest {

    /// What the server takes where a request says nothing: tracks of at most half an hour.
    private static final PlaylistSettings DEFAULT =
            PlaylistSettings.DEFAULT.withRules(Rules.DEFAULT.withMaxMinutes(30));

    @TempDir
    static Path folder;

    private static ServedPlaylists served;

    @BeforeAll
    static void start() throws Exception {
        served = new ServedPlaylists(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void playlistIsThatOfTheEngine() {
        JsonNode answer = served.make("generate", "{\"seeds\": [#3, #40]}");
        Playlist expected = served.engine().fromSeeds(served.tracks(3, 40), DEFAULT);
        assertThat(ids(answer)).isEqualTo(ids(expected)).hasSize(10);
        Flow flow = served.engine()
                .flow(
                        expected.tracks().stream()
                                .map(entry -> Optional.of(entry.track()))
                                .toList(),
                        0.5);
        for (int place = 0; place < 10; place++) {
            JsonNode entry = entries(answer).get(place);
            PlaylistTrack track = expected.tracks().get(place);
            assertThat(entry.get("waypoint").asBoolean()).isEqualTo(place < 2);
            assertThat(entry.has("sound")).isEqualTo(place >= 2);
            if (place >= 2) {
                assertThat(entry.get("sound").asDouble())
                        .isCloseTo(track.sound().orElseThrow(), within(1e-6));
            }
            assertThat(entry.has("step")).isEqualTo(place > 0);
            if (place > 0) {
                assertThat(entry.get("step").get("distance").asDouble())
                        .isCloseTo(flow.steps().get(place).distance().orElseThrow(), within(1e-6));
            }
        }
        assertThat(answer.get("seconds").asDouble()).isEqualTo(expected.durationSeconds());
        assertThat(answer.get("flow").get("sum").asDouble()).isCloseTo(flow.sum(), within(1e-6));
        assertThat(answer.get("flow").get("largest").asDouble())
                .isCloseTo(flow.largest().orElseThrow(), within(1e-6));
        assertThat(answer.get("model").asString()).isEqualTo("test-1");
        assertThat(answer.has("stopped")).isFalse();
    }

    @Test
    void eachSettingTakesEffect() {
        assertMade("\"creativity\": 1", settings -> settings.withCreativity(1));
        assertMade("\"creativity\": [0.25]", settings -> settings.withCreativity(0.25));
        assertMade(
                "\"noise\": 0.5, \"randomSeed\": 7",
                settings -> settings.withNoise(0.5).withRandomSeed(7));
        assertMade("\"lookback\": 1", settings -> settings.withLookback(1));
        assertMade("\"hubDamping\": 0", settings -> settings.withHubDamping(0));
        assertMade("\"avoid\": [#17]", settings -> settings.withAvoid(served.tracks(17)));
        assertMade("\"ban\": [#19, #35]", settings -> settings.withBanned(served.tracks(19, 35)));
    }

    @Test
    void eachRuleTakesEffect() {
        assertRules("\"artistSpacing\": 9", rules -> rules.withArtistSpacing(9));
        assertRules("\"artistSpacing\": 0", rules -> rules.withArtistSpacing(0));
        assertRules("\"albumSpacing\": 5", rules -> rules.withAlbumSpacing(5));
        assertRules("\"maxPerArtist\": 1", rules -> rules.withMaxPerArtist(1));
        assertRules(
                "\"allowVersions\": true",
                rules -> rules.withSameSong(SameSong.OFF).withNearDuplicateEpsilon(0));
        assertRules("\"maxTrackMinutes\": 3.5", rules -> rules.withMaxMinutes(3.5));
        assertRules("\"maxTrackMinutes\": 0", rules -> rules.withMaxMinutes(Rules.ANY_LENGTH));
    }

    @Test
    void eachFilterTakesEffect() {
        assertFiltered("\"genres\": [\"rock\"]", new Criterion.Genres(Set.of("Rock")));
        assertFiltered("\"notGenres\": [\"ROCK\"]", new Criterion.OtherGenres(Set.of("Rock")));
        assertFiltered("\"years\": {\"from\": 1970, \"to\": 1979}", new Criterion.Years(1970, 1979));
        assertFiltered("\"years\": {\"to\": 1965}", new Criterion.Years(0, 1965));
        assertFiltered("\"minutes\": {\"from\": 2.5, \"to\": 3}", new Criterion.Minutes(2.5, 3));
        assertFiltered(
                "\"albumArtists\": [\"artist 5\", \"ARTIST 6\", \"Artist 7\", \"Artist 8\"]",
                new Criterion.AlbumArtists(Set.of("Artist 5", "Artist 6", "Artist 7", "Artist 8")));
        assertFiltered(
                "\"paths\": [\"/music/album 1*\"]", new Criterion.Paths(List.of(PathPattern.of("/music/album 1*"))));
        assertFiltered(
                "\"notWords\": [\"album jazz\", \"6*\"]",
                new Criterion.OtherWords(List.of(WordPattern.of("album jazz"), WordPattern.of("6*"))));
    }

    private static void assertRules(String json, UnaryOperator<Rules> rules) {
        assertMade("\"rules\": {" + json + "}", settings -> settings.withRules(rules.apply(settings.rules())));
    }

    private static void assertFiltered(String json, Criterion criterion) {
        assertMade("\"filter\": {" + json + "}", settings -> settings.withFilter(TrackFilter.of(criterion)));
    }

    /// 30 tracks, so that a wish that has no effect on the first ones has one on the last.
    private static void assertMade(String json, UnaryOperator<PlaylistSettings> wish) {
        PlaylistSettings settings = wish.apply(DEFAULT.withSize(30));
        JsonNode answer = served.make(
                "generate", "{\"seeds\": [#3], \"length\": {\"tracks\": 30}, \"settings\": {" + json + "}}");
        assertThat(ids(answer))
                .as(json)
                .isEqualTo(ids(served.engine().fromSeeds(served.tracks(3), settings)))
                .hasSizeGreaterThan(4);
    }

    @Test
    void settingsOfTheTestMakeDifferentPlaylists() {
        // Otherwise the tests above could not tell an effect from none.
        List<String> usual = ids(served.engine().fromSeeds(served.tracks(3), DEFAULT.withSize(30)));
        for (PlaylistSettings other : List.of(
                DEFAULT.withNoise(0.5).withRandomSeed(7),
                DEFAULT.withLookback(1),
                DEFAULT.withAvoid(served.tracks(17)),
                DEFAULT.withRules(DEFAULT.rules().withArtistSpacing(0)),
                DEFAULT.withRules(DEFAULT.rules().withMaxPerArtist(1)),
                DEFAULT.withRules(DEFAULT.rules().withMaxMinutes(3.5)))) {
            assertThat(ids(served.engine().fromSeeds(served.tracks(3), other.withSize(30))))
                    .isNotEqualTo(usual);
        }
    }

    @Test
    void mixAndPinsAreKept() {
        JsonNode answer = served.make(
                "generate",
                "{\"seeds\": [#3, #40, #77], \"mix\": true, \"pins\": [{\"place\": 8, \"track\": #100}],"
                        + " \"length\": {\"total\": 12}}");
        Seeds seeds = new Seeds(served.tracks(3, 40, 77), Course.MIX, List.of(new Pin(8, served.track(100))));
        assertThat(ids(answer)).isEqualTo(ids(served.engine().fromSeeds(seeds, DEFAULT.withSize(12))));
        assertThat(entries(answer).get(7).get("waypoint").asBoolean()).isTrue();
    }

    @Test
    void minutesAreMet() {
        JsonNode answer = served.make("generate", "{\"seeds\": [#3], \"length\": {\"minutes\": 45}}");
        assertThat(answer.get("seconds").asDouble()).isBetween(42 * 60.0, 48 * 60.0);
    }

    @Test
    void noSeedsAreDrawnByTheRandomSeed() {
        JsonNode answer = served.make("generate", "{\"draw\": 3, \"settings\": {\"randomSeed\": 11}}");
        List<Track> drawn = served.engine().randomSeeds(3, DEFAULT.withRandomSeed(11));
        assertThat(ids(answer)).isEqualTo(ids(served.engine().fromSeeds(drawn, DEFAULT.withRandomSeed(11))));
        assertThat(answer.get("randomSeed").asLong()).isEqualTo(11);
    }

    @Test
    void toldRandomSeedMakesThePlaylistAgain() {
        JsonNode first = served.make("generate", "{\"settings\": {\"noise\": 0.4}}");
        JsonNode again = served.make(
                "generate", "{\"settings\": {\"noise\": 0.4, \"randomSeed\": " + first.get("randomSeed") + "}}");
        assertThat(again).isEqualTo(first);
        JsonNode other = served.make("generate", "{\"settings\": {\"noise\": 0.4}}");
        assertThat(other.get("randomSeed")).isNotEqualTo(first.get("randomSeed"));
    }

    @Test
    void drawnSeedsAreNeitherPinnedNorUnwanted() {
        JsonNode answer = served.make(
                "generate",
                "{\"draw\": 20, \"length\": {\"tracks\": 25}, \"pins\": [{\"place\": 25, \"track\": #8}],"
                        + " \"settings\": {\"randomSeed\": 5, \"ban\": [#9], \"filter\": {\"genres\": [\"jazz\"]}}}");
        assertThat(ids(answer).indexOf(TestLibrary.id(8))).isEqualTo(24);
        assertThat(ids(answer)).doesNotHaveDuplicates().doesNotContain(TestLibrary.id(9));
    }

    @Test
    void shorterPlaylistSaysWhyItStopped() {
        JsonNode answer = served.make(
                "generate",
                "{\"seeds\": [#3], \"length\": {\"tracks\": 300}, \"settings\": {\"rules\": {\"maxPerArtist\": 1}}}");
        assertThat(entries(answer)).hasSize(40);
        assertThat(answer.get("stopped").asString()).contains("by an artist who has enough tracks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"seeds": ["none"]}                                  | 404 no track none
            {"settings": {"avoid": ["none"]}}                    | 404 no track none
            {"seeds": [null]}                                    | 400 seeds must hold no blank text: "null"
            {"draw": 0}                                          | 400 draw must be 1 to 100: 0
            {"length": {"tracks": 1001}}                         | 400 tracks must be 0 to 1000: 1001
            {"length": {"minutes": 1e999}}                       | 400 minutes must be positive and at most 1440: Infinity
            {"length": {"legs": [3]}}                            | 400 legs must be left out but for a journey: [3]
            {"length": {"tracks": 3, "minutes": 3}}              | 400 length must be one of tracks, legs, total and minutes: 2
            {"settings": {"creativity": 2}}                      | 400 creativity must be 0 to 1: 2.0
            {"settings": {"creativity": [0, 1]}}                 | 400 creativity must be one number but for a journey: 2 numbers
            {"settings": {"noise": "NaN"}}                       | 400 noise must be at least 0: NaN
            {"settings": {"hubDamping": -1}}                     | 400 hubDamping must be 0 to 1: -1.0
            {"settings": {"lookback": 0}}                        | 400 lookback must be 1 to 1000: 0
            {"settings": {"rules": {"maxPerArtist": -1}}}        | 400 maxPerArtist must be at least 0: -1
            {"settings": {"rules": {"maxTrackMinutes": -1}}}     | 400 maxTrackMinutes must be at least 0: -1.0
            {"settings": {"filter": {"genres": [""]}}}           | 400 genres must hold no blank text: ""
            {"settings": {"filter": {"paths": ["*a*b*c*d*"]}}}   | 400 paths must each hold at most 4 asterisks: *a*b*c*d*
            {"settings": {"filter": {"years": {"from": 9, "to": 8}}}} | 400 years must not end before they begin: 9-8
            {"seeds": [#1], "settings": {"ban": [#1]}}           | 400 banned must not hold a seed or waypoint: Artist 1 - Song 1
            {"seeds": [#1], "pins": [{"place": 1, "track": #2}]} | 400 pins must have a place after the seeds, which take place 1: 1=Artist 2 - Song 2
            {"pins": [{"place": 0, "track": #2}]}                | 400 place of a pin must be 1 to 1000: 0
            {"seed": [#1]}                                       | 400 seed is not known; known are draw, length, mix, pins, seeds, settings
            {"seeds": 1}                                         | 400 seeds must be a list
            {"settings": {"noise": "much"}}                      | 400 settings.noise must be a number
            {"pins": [{"place": 3, "track": {}}]}                | 400 pins[0].track must be a text
            {"mix": "perhaps"}                                   | 400 mix must be true or false
            {"length": 25}                                       | 400 length must be an object""")
    void wrongRequestIsRefused(String request, String refusal) {
        assertThat(served.refusal("generate", request)).isEqualTo(refusal);
    }

    @Test
    void moreIdsThanAllowedAreRefused() {
        String ids = "#1,".repeat(100) + "#1";
        assertThat(served.refusal("generate", "{\"seeds\": [" + ids + "]}"))
                .isEqualTo("400 seeds must hold at most 100: 101");
        assertThat(served.refusal("generate", "{\"settings\": {\"ban\": [" + "#1,".repeat(1000) + "#1]}}"))
                .isEqualTo("400 ban must hold at most 1000: 1001");
    }
}
