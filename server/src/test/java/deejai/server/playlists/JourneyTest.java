package deejai.server.playlists;

import static deejai.server.playlists.ServedPlaylists.ids;
import static org.assertj.core.api.Assertions.assertThat;

import deejai.playlist.Length;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JourneyTest {

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
    void journeyIsThatOfTheEngine() {
        JsonNode answer = served.make("journey", "{\"waypoints\": [#1, #2, #3], \"length\": {\"tracks\": 4}}");
        assertThat(ids(answer))
                .isEqualTo(ids(served.engine().journey(served.tracks(1, 2, 3), DEFAULT.withSize(4))))
                .hasSize(11);
    }

    @Test
    void lengthIsToldInEveryWay() {
        assertMade("{\"legs\": [2, 5]}", new Length.Legs(List.of(2, 5)));
        assertMade("{\"total\": 20}", new Length.Total(20));
        assertMade("{\"minutes\": 50}", new Length.Minutes(50));
    }

    private static void assertMade(String json, Length length) {
        JsonNode answer = served.make("journey", "{\"waypoints\": [#1, #2, #3], \"length\": " + json + "}");
        assertThat(ids(answer))
                .isEqualTo(ids(served.engine().journey(served.tracks(1, 2, 3), DEFAULT.withLength(length))));
    }

    @Test
    void eachLegHasItsCreativity() {
        JsonNode answer =
                served.make("journey", "{\"waypoints\": [#1, #2, #3], \"settings\": {\"creativity\": [0, 1]}}");
        PlaylistSettings settings = DEFAULT.withCreativity(List.of(0.0, 1.0));
        assertThat(ids(answer)).isEqualTo(ids(served.engine().journey(served.tracks(1, 2, 3), settings)));
    }

    @Test
    void wrongJourneysAreRefused() {
        assertThat(served.refusal("journey", "{\"waypoints\": [#1]}"))
                .isEqualTo("400 waypoints must hold at least two tracks: 1");
        assertThat(served.refusal("journey", "{}")).isEqualTo("400 waypoints must hold at least two tracks: 0");
        assertThat(served.refusal("journey", "{\"waypoints\": [#1, #2], \"length\": {\"legs\": [1, 2]}}"))
                .isEqualTo("400 sizes must be one value, or one for each leg, of which there are 1: 2");
        assertThat(served.refusal("journey", "{\"waypoints\": [#1, #2, #3], \"length\": {\"tracks\": 600}}"))
                .isEqualTo("400 a journey must have at most 1000 tracks in all: 1203");
        assertThat(served.refusal("journey", "{\"waypoints\": [#1, \"none\"]}")).isEqualTo("404 no track none");
        assertThat(served.refusal("journey", "{\"waypoints\": [#1, #2], \"settings\": {\"creativity\": [0, 1, 0]}}"))
                .isEqualTo("400 creativity must be one value, or one for each leg, of which there are 1: 3");
    }
}
