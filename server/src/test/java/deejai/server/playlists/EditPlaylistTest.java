package deejai.server.playlists;

import static deejai.server.playlists.ServedPlaylists.entries;
import static deejai.server.playlists.ServedPlaylists.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.library.Track;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.ReorderSettings;
import deejai.playlist.Reordering;
import deejai.playlist.Rules;
import deejai.playlist.Step;
import deejai.server.TestLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EditPlaylistTest {

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

    private static List<Optional<Track>> places(int... numbers) {
        return served.tracks(numbers).stream().map(Optional::of).toList();
    }

    @Test
    void continuationIsThatOfTheEngine() {
        JsonNode answer = served.make(
                "continue",
                "{\"played\": [#1, #2, #2, #7], \"turnedDown\": [#23], \"length\": {\"tracks\": 5},"
                        + " \"settings\": {\"creativity\": 1}}");
        Playlist expected = served.engine()
                .goOn(
                        served.tracks(1, 2, 2, 7),
                        served.tracks(23),
                        DEFAULT.withSize(5).withCreativity(1));
        assertThat(ids(answer)).isEqualTo(ids(expected)).hasSize(5);
        assertThat(entries(answer).getFirst().get("waypoint").asBoolean()).isFalse();
        List<Optional<Track>> all = new ArrayList<>(places(7));
        expected.tracks().forEach(entry -> all.add(Optional.of(entry.track())));
        Flow flow = served.engine().flow(all, 1);
        assertThat(entries(answer).getFirst().get("step").get("sound").asDouble())
                .isCloseTo(flow.steps().get(1).sound().orElseThrow(), within(1e-6));
        assertThat(answer.get("flow").get("sum").asDouble()).isCloseTo(flow.sum(), within(1e-6));
    }

    @Test
    void thousandsOfPlayedTracksAreTaken() {
        String played = "#1,#2,#3,#4,".repeat(2_499) + "#1,#2,#3,#4";
        assertThat(ids(served.make("continue", "{\"played\": [" + played + "]}")))
                .hasSize(10);
        assertThat(served.refusal("continue", "{\"played\": [" + played + ",#5]}"))
                .isEqualTo("400 played must hold at most 10000: 10001");
    }

    @Test
    void wrongContinuationsAreRefused() {
        assertThat(served.refusal("continue", "{}")).isEqualTo("400 played must hold at least one track: none");
        assertThat(served.refusal("continue", "{\"played\": [\"none\"]}")).isEqualTo("404 no track none");
        assertThat(served.refusal("continue", "{\"played\": [#1], \"turnedDown\": [\"none\"]}"))
                .isEqualTo("404 no track none");
    }

    @Test
    void choicesAreThoseOfTheEngineWithTheirSteps() {
        JsonNode answer = served.make(
                "replace", "{\"tracks\": [#1, null, #2, #3], \"place\": 3, \"turnedDown\": [#23], \"choices\": 4}");
        List<Optional<Track>> places = List.of(
                places(1).getFirst(),
                Optional.empty(),
                places(2).getFirst(),
                places(3).getFirst());
        Playlist expected = served.engine().replacements(places, 2, served.tracks(23), DEFAULT.withSize(4));
        List<String> choices = new ArrayList<>();
        answer.get("choices")
                .forEach(choice -> choices.add(choice.get("track").get("id").asString()));
        assertThat(choices).isEqualTo(ids(expected)).hasSize(4);
        List<Step> steps = served.engine()
                .flow(
                        List.of(
                                places.get(0),
                                Optional.of(expected.tracks().get(1).track()),
                                places.get(3)),
                        0.5)
                .steps();
        JsonNode second = answer.get("choices").get(1);
        assertThat(second.get("step").get("distance").asDouble())
                .isCloseTo(steps.get(1).distance().orElseThrow(), within(1e-6));
        assertThat(second.get("next").get("distance").asDouble())
                .isCloseTo(steps.get(2).distance().orElseThrow(), within(1e-6));
    }

    @Test
    void replacementAtTheEndHasNoStepThere() {
        JsonNode first = served.make("replace", "{\"tracks\": [#1, #2], \"place\": 1}");
        assertThat(first.get("choices").get(0).has("step")).isFalse();
        assertThat(first.get("choices").get(0).has("next")).isTrue();
        JsonNode last = served.make("replace", "{\"tracks\": [#1, #2], \"place\": 2}");
        assertThat(last.get("choices").get(0).has("step")).isTrue();
        assertThat(last.get("choices").get(0).has("next")).isFalse();
    }

    @Test
    void wrongReplacementsAreRefused() {
        assertThat(served.refusal("replace", "{\"tracks\": [#1, #2], \"place\": 3}"))
                .isEqualTo("400 place must be 1 to 2: 3");
        assertThat(served.refusal("replace", "{\"tracks\": [#1, #2]}")).isEqualTo("400 place must be 1 to 2: 0");
        assertThat(served.refusal("replace", "{\"place\": 1}"))
                .isEqualTo("400 tracks must hold at least one place: none");
        assertThat(served.refusal("replace", "{\"tracks\": [#1], \"place\": 1, \"choices\": 51}"))
                .isEqualTo("400 choices must be 1 to 50: 51");
        assertThat(served.refusal("replace", "{\"tracks\": [null], \"place\": 1}"))
                .startsWith("400 no track of the playlist is analysed");
    }

    @Test
    void orderIsThatOfTheEngine() {
        int[] numbers = IntStream.range(10, 22).toArray();
        String tracks = IntStream.of(numbers)
                .mapToObj(number -> "#" + number)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        JsonNode answer = served.make(
                "reorder",
                "{\"tracks\": [" + tracks + "], \"first\": 4, \"last\": 2,"
                        + " \"settings\": {\"creativity\": 1, \"rules\": {\"artistSpacing\": 0}}}");
        Reordering expected = served.engine()
                .reordered(places(numbers), new ReorderSettings(1, 0, OptionalInt.of(3), OptionalInt.of(1)));
        List<Integer> order = new ArrayList<>();
        answer.get("order").forEach(place -> order.add(place.asInt() - 1));
        assertThat(order).isEqualTo(expected.order());
        assertThat(ids(answer))
                .isEqualTo(expected.order().stream()
                        .map(place -> TestLibrary.id(numbers[place]))
                        .toList());
        assertThat(answer.get("before").get("sum").asDouble())
                .isCloseTo(expected.before().sum(), within(1e-6));
        assertThat(answer.get("after").get("sum").asDouble())
                .isCloseTo(expected.after().sum(), within(1e-6))
                .isLessThan(expected.before().sum());
    }

    @Test
    void unknownPlacesStayWhenReordered() {
        JsonNode answer = served.make("reorder", "{\"tracks\": [#1, null, #2, #3, #4]}");
        assertThat(answer.get("order").get(1).asInt()).isEqualTo(2);
        assertThat(entries(answer).get(1).has("track")).isFalse();
    }

    @Test
    void wrongReorderingsAreRefused() {
        assertThat(served.refusal("reorder", "{\"tracks\": [#1, #2], \"first\": 3}"))
                .isEqualTo("400 first must be 1 to 2: 3");
        assertThat(served.refusal("reorder", "{\"tracks\": [#1, #2], \"first\": 2, \"last\": 2}"))
                .isEqualTo("400 first and last must be different places: 2");
        assertThat(served.refusal("reorder", "{\"tracks\": [\"none\"]}")).isEqualTo("404 no track none");
    }

    @Test
    void stepsAreExplained() {
        JsonNode answer =
                served.make("explain", "{\"tracks\": [#1, #2, null, #3], \"settings\": {\"creativity\": 0.25}}");
        List<Optional<Track>> places = List.of(
                places(1).getFirst(),
                places(2).getFirst(),
                Optional.empty(),
                places(3).getFirst());
        Flow flow = served.engine().flow(places, 0.25);
        assertThat(entries(answer).get(0).has("step")).isFalse();
        assertThat(entries(answer).get(1).get("step").get("distance").asDouble())
                .isCloseTo(flow.steps().get(1).distance().orElseThrow(), within(1e-6));
        assertThat(entries(answer).get(2).has("track")).isFalse();
        assertThat(answer.get("flow").get("mean").asDouble())
                .isCloseTo(flow.mean().orElseThrow(), within(1e-6));
    }

    @Test
    void emptyListIsExplained() {
        JsonNode answer = served.make("explain", "{\"tracks\": []}");
        assertThat(entries(answer)).isEmpty();
        assertThat(answer.get("flow").get("sum").asDouble()).isZero();
        assertThat(answer.get("flow").has("mean")).isFalse();
        assertThat(served.refusal("explain", "{\"tracks\": [\"none\"]}")).isEqualTo("404 no track none");
    }
}
