package deejai.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestCallers;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.identity.Access;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MapControllerTest {

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
    void mapTellsHowItStands() {
        JsonNode told = map.get("/api/v2/map");
        assertThat(told.get("state").asString()).isEqualTo("ready");
        assertThat(told.get("version").asString()).matches("[0-9a-f]{16}");
        assertThat(told.get("tracks").asInt()).isEqualTo(ServedMap.TRACKS);
        assertThat(told.get("total").asInt()).isEqualTo(ServedMap.TRACKS);
    }

    @Test
    void pointsFillTheSquareAndNeverChange() {
        float[] xy = ServedMap.points(map.server(), map.version());
        assertThat(xy).hasSize(2 * ServedMap.TRACKS);
        double[] ends = IntStream.range(0, xy.length)
                .mapToDouble(i -> Math.abs(xy[i]))
                .sorted()
                .toArray();
        assertThat(ends[ends.length - 1]).isBetween(0.97, 1.0);
        HttpResponse<String> response = map.server().get("/api/v2/map/points?version=" + map.version());
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable", "private");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    }

    @Test
    void pointsAndTracksLeadToEachOther() {
        List<String> ids = new ArrayList<>();
        JsonNode tracks = map.post("tracks", "\"points\": [7, 0, 119, 7]}").get("tracks");
        tracks.forEach(track -> ids.add(track.get("id").asString()));
        assertThat(map.places(ids)).containsExactly(7, 0, 119, 7);
        assertThat(map.places(List.of("unheard-of", ids.getFirst()))).containsExactly(-1, 7);
        assertThat(tracks.get(0).get("artist").asString()).startsWith("Artist ");
    }

    @Test
    void versionThatIsGoneIsToldByItsCode() {
        for (String path : List.of("points?", "groups?by=genre&")) {
            HttpResponse<String> response = map.server().get("/api/v2/map/" + path + "version=0123456789abcdef");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(TestServer.json(response).get("code").asString()).isEqualTo("map-changed");
        }
        HttpResponse<String> response =
                map.server().post("/api/v2/map/tracks", "{\"version\": \"old\", \"points\": [1]}");
        assertThat(ServedMap.refusal(response)).isEqualTo("404 the map has been made anew: ask for /api/v2/map again");
    }

    @Test
    void groupsAreCountedAndNumbered() {
        JsonNode groups = map.get("/api/v2/map/groups?by=genre&version=" + map.version());
        assertThat(groups.get("version").asString()).isEqualTo(map.version());
        assertThat(names(groups)).containsExactly("Jazz 60", "Rock 60");
        for (int track = 0; track < 10; track++) {
            int point = map.places(List.of(TestLibrary.id(track))).getFirst();
            assertThat(groups.get("of").get(point).asInt()).isEqualTo(track % 2 == 0 ? 1 : 0);
        }
    }

    private static List<String> names(JsonNode groups) {
        List<String> names = new ArrayList<>();
        groups.get("groups")
                .forEach(group -> names.add((group.path("other").asBoolean(false)
                                ? "other"
                                : group.get("name").asString())
                        + " " + group.get("tracks").asInt()));
        return names;
    }

    @Test
    void moreThanTwelveGroupsLeaveARest() {
        List<String> names = names(map.get("/api/v2/map/groups?by=artist&version=" + map.version()));
        assertThat(names).hasSize(13).startsWith("Artist 0 3").endsWith("other 84");
    }

    @Test
    void decadesComeInTheirOrder() {
        assertThat(names(map.get("/api/v2/map/groups?by=year&version=" + map.version())))
                .containsExactly("1960s 20", "1970s 20", "1980s 20", "1990s 20", "2000s 20", "2010s 20");
    }

    @Test
    void foldersAreForThoseWhoSeePaths() {
        JsonNode groups = map.get("/api/v2/map/groups?by=folder&version=" + map.version());
        assertThat(names(groups)).hasSize(13).startsWith("album 0 2");
        HttpResponse<String> refused = map.server()
                .send(TestCallers.as(
                        map.server().request("/api/v2/map/groups?by=folder&version=" + map.version()),
                        Access.VISITOR,
                        "visitor:1"));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void wrongRequestsAreRefused() {
        assertThat(ServedMap.refusal(map.server().get("/api/v2/map/groups?by=mood&version=" + map.version())))
                .isEqualTo("400 by must be genre, artist, year or folder: mood");
        assertThat(ServedMap.refusal(map.server().get("/api/v2/map/points"))).startsWith("400 ");
        assertThat(map.refusal("tracks", "\"points\": [120]}")).isEqualTo("400 points must be 0 to 119: 120");
        assertThat(map.refusal("tracks", "\"points\": [-1]}")).isEqualTo("400 points must be 0 to 119: -1");
        assertThat(map.refusal("tracks", "\"points\": [null]}"))
                .isEqualTo("400 points must be a list of numbers: [null]");
        String many = Collections.nCopies(1_001, "1").stream().collect(Collectors.joining(","));
        assertThat(map.refusal("tracks", "\"points\": [" + many + "]}"))
                .isEqualTo("400 points must hold at most 1000: 1001");
        assertThat(map.refusal("places", "\"tracks\": null}"))
                .isEqualTo("400 tracks must be a list of ids of tracks: null");
        assertThat(ServedMap.refusal(map.server().post("/api/v2/map/places", "{\"tracks\": []}")))
                .isEqualTo("400 version must be given: it is told with the map");
    }
}
