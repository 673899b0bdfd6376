package deejai.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A server with a made-up library and its map.
final class ServedMap implements AutoCloseable {

    static final int TRACKS = 120;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TestServer server;
    private final String version;

    ServedMap(Path folder) throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, TRACKS);
        server = TestServer.start(folder);
        version = ready(server, "").get("version").asString();
    }

    /// Waits for a map of another version than `last`.
    static JsonNode ready(TestServer server, String last) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            JsonNode map = TestServer.json(server.get("/api/v2/map"));
            if (map.get("state").asString().equals("ready")
                    && !map.get("version").asString().equals(last)) {
                return map;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no map was made");
    }

    TestServer server() {
        return server;
    }

    String version() {
        return version;
    }

    /// The places of all points: x and y in turn.
    static float[] points(TestServer server, String version) {
        HttpResponse<byte[]> response =
                server.send(server.request("/api/v2/map/points?version=" + version), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        ByteBuffer body = ByteBuffer.wrap(response.body()).order(ByteOrder.LITTLE_ENDIAN);
        float[] xy = new float[2 * body.getInt()];
        assertThat(body.remaining()).isEqualTo(xy.length * Float.BYTES);
        for (int i = 0; i < xy.length; i++) {
            xy[i] = body.getFloat();
        }
        return xy;
    }

    JsonNode get(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    /// @param json without the version and the brace that opens it
    JsonNode post(String what, String json) {
        HttpResponse<String> response = send(what, json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    /// Status and detail of a refusal.
    String refusal(String what, String json) {
        return refusal(send(what, json));
    }

    static String refusal(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return response.statusCode() + " "
                + TestServer.json(response).get("detail").asString();
    }

    private HttpResponse<String> send(String what, String json) {
        return server.post("/api/v2/map/" + what, "{\"version\": \"" + version + "\", " + json);
    }

    static List<String> ids(JsonNode playlist) {
        return StreamSupport.stream(playlist.get("tracks").spliterator(), false)
                .map(entry -> entry.get("track").get("id").asString())
                .toList();
    }

    /// Points of tracks.
    List<Integer> places(List<String> ids) {
        List<Integer> points = new ArrayList<>();
        post("places", "\"tracks\": [\"" + String.join("\", \"", ids) + "\"]}")
                .get("points")
                .forEach(point -> points.add(point.isNull() ? -1 : point.asInt()));
        return points;
    }

    @Override
    public void close() {
        server.close();
    }
}
