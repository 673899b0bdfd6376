package deejai.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.projection.DrawnArea;
import deejai.projection.DrawnLine.Spot;
import deejai.server.TestCallers;
import deejai.server.identity.Access;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MapPlaylistControllerTest {

    private static final String LINE = "\"line\": [[-0.8, -0.5], [0.1, 0.4], [0.8, 0]]";

    @TempDir
    static Path folder;

    private static ServedMap map;

    @BeforeAll
    static void start() throws Exception {
        map = new ServedMap(folder);
    }

    @AfterAll
    static void stop() {
        map.close();
    }

    @Test
    void journeyIsAPlaylistLikeOthers() {
        JsonNode playlist = map.post("journey", LINE + ", \"length\": {\"tracks\": 12}, \"settings\": {\"noise\": 0}}");
        assertThat(ServedMap.ids(playlist)).hasSize(12).doesNotHaveDuplicates();
        assertThat(playlist.get("model").asString()).isEqualTo("test-1");
        assertThat(playlist.get("flow").get("mean").asDouble()).isPositive();
        assertThat(playlist.get("tracks").get(1).get("waypoint").asBoolean()).isFalse();
        assertThat(playlist.get("tracks").get(1).get("sound").asDouble()).isBetween(-1.0, 1.0);
    }

    @Test
    void journeyBeginsAndEndsWhereTheLineDoes() {
        float[] xy = ServedMap.points(map.server(), map.version());
        List<Integer> points = map.places(ServedMap.ids(map.post("journey", LINE + ", \"length\": {\"tracks\": 12}}")));
        assertThat(distance(xy, points.getFirst(), -0.8, -0.5)).isLessThan(distance(xy, points.getLast(), -0.8, -0.5));
        assertThat(distance(xy, points.getLast(), 0.8, 0)).isLessThan(distance(xy, points.getFirst(), 0.8, 0));
    }

    private static double distance(float[] xy, int point, double x, double y) {
        return Math.hypot(xy[2 * point] - x, xy[2 * point + 1] - y);
    }

    @Test
    void areaHoldsTheTracksInside() {
        JsonNode playlist = map.post(
                "area",
                "\"polygon\": [[-1, -1], [0.2, -1], [0.2, 1], [-1, 1]], \"length\": {\"tracks\": 8},"
                        + " \"settings\": {\"randomSeed\": 7}}");
        float[] xy = ServedMap.points(map.server(), map.version());
        DrawnArea area = new DrawnArea(List.of(new Spot(-1, -1), new Spot(0.2, -1), new Spot(0.2, 1), new Spot(-1, 1)));
        List<Integer> points = map.places(ServedMap.ids(playlist));
        assertThat(points)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(point -> area.contains(xy[2 * point], xy[2 * point + 1]));
        assertThat(playlist.get("randomSeed").asLong()).isEqualTo(7);
    }

    @Test
    void emptyAreaIsAnEmptyPlaylistThatSaysWhy() {
        JsonNode playlist = map.post("area", "\"polygon\": [[5, 5], [6, 5], [6, 6]]}");
        assertThat(playlist.get("tracks")).isEmpty();
        assertThat(playlist.get("stopped").asString()).startsWith("stopped after 0 of 10 tracks");
    }

    @Test
    void settingsAndLengthAreThoseOfAllPlaylists() {
        JsonNode playlist = map.post(
                "journey",
                LINE + ", \"length\": {\"minutes\": 40}, \"settings\": {\"filter\": {\"genres\": [\"jazz\"]}}}");
        assertThat(playlist.get("seconds").asDouble()).isBetween(2400 - 180.0, 2400 + 180.0);
        playlist.get("tracks")
                .forEach(entry ->
                        assertThat(entry.get("track").get("title").asString()).matches("Song \\d*[13579]"));
    }

    @Test
    void visitorsMayDraw() {
        HttpResponse<String> response = map.server()
                .send(TestCallers.as(
                        map.server()
                                .request("/api/v2/map/journey")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"version\": \"" + map.version() + "\", " + LINE + "}")),
                        Access.VISITOR,
                        "visitor:1"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("/music");
    }

    @Test
    void wrongDrawingsAreRefused() {
        assertThat(map.refusal("journey", "\"line\": [[0, 0]]}")).isEqualTo("400 line must hold 2 to 1000 corners: 1");
        assertThat(map.refusal("journey", "\"length\": {}}")).isEqualTo("400 line must hold 2 to 1000 corners: 0");
        assertThat(map.refusal("area", "\"polygon\": [[0, 0], [1, 1]]}"))
                .isEqualTo("400 polygon must hold 3 to 1000 corners: 2");
        assertThat(map.refusal("journey", "\"line\": [[0, 0], [1]]}"))
                .isEqualTo("400 line must hold corners of two numbers, -100 to 100: [1.0]");
        assertThat(map.refusal("journey", "\"line\": [[0, 0], null]}"))
                .isEqualTo("400 line must hold corners of two numbers, -100 to 100: null");
        assertThat(map.refusal("journey", "\"line\": [[0, 0], [1e9, 0]]}"))
                .isEqualTo("400 line must hold corners of two numbers, -100 to 100: [1.0E9, 0.0]");
        assertThat(map.refusal("journey", LINE + ", \"length\": {\"legs\": [3]}}"))
                .isEqualTo("400 legs must be left out but for a journey: [3]");
        assertThat(map.refusal("journey", LINE + ", \"settings\": {\"creativity\": [0, 1]}}"))
                .isEqualTo("400 creativity must be one number but for a journey: 2 numbers");
        HttpResponse<String> gone =
                map.server().post("/api/v2/map/area", "{\"version\": \"old\", \"polygon\": [[0, 0], [1, 1], [0, 1]]}");
        assertThat(ServedMap.refusal(gone)).startsWith("404 ");
    }
}
