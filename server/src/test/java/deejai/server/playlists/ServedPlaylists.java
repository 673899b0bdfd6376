package deejai.server.playlists;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.snapshot.LibrarySnapshot;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server with a made-up library, and the engine over the same library to compare its answers with.
final class ServedPlaylists implements AutoCloseable {

    static final int TRACKS = 400;

    private final TestServer server;
    private final Catalogue catalogue;

    ServedPlaylists(Path folder) throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, TRACKS);
        server = TestServer.start(folder);
        catalogue = LibrarySnapshot.stored(folder.resolve("library.snapshot"))
                .orElseThrow()
                .catalogue();
    }

    TestServer server() {
        return server;
    }

    PlaylistEngine engine() {
        return new PlaylistEngine(catalogue);
    }

    /// The tracks of these numbers.
    List<Track> tracks(int... numbers) {
        return IntStream.of(numbers).mapToObj(this::track).toList();
    }

    Track track(int number) {
        return catalogue.track(catalogue.row(TestLibrary.id(number)).orElseThrow());
    }

    /// What the server makes of a request in which `#7` stands for the id of track 7.
    JsonNode make(String what, String json) {
        HttpResponse<String> response = post(what, json);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.json(response);
    }

    /// The lines that the server tells of a playlist while it makes it.
    List<JsonNode> tell(String what, String json) {
        HttpResponse<String> response = ask(what, json, PlaylistStreams.NDJSON);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    /// What the server answers to who accepts a type.
    HttpResponse<String> ask(String what, String json, String accept) {
        return server.send(server.request("/api/v2/playlists/" + what)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(withIds(json))));
    }

    /// Why the server refuses a request: status and detail.
    String refusal(String what, String json) {
        HttpResponse<String> response = post(what, json);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return response.statusCode() + " "
                + TestServer.json(response).get("detail").asString();
    }

    private HttpResponse<String> post(String what, String json) {
        return server.post("/api/v2/playlists/" + what, withIds(json));
    }

    private static String withIds(String json) {
        return Pattern.compile("#(\\d+)")
                .matcher(json)
                .replaceAll(match -> '"' + TestLibrary.id(Integer.parseInt(match.group(1))) + '"');
    }

    /// Ids of the tracks of an answer.
    static List<String> ids(JsonNode playlist) {
        return entries(playlist).stream()
                .map(entry -> entry.get("track").get("id").asString())
                .toList();
    }

    /// The places of an answer.
    static List<JsonNode> entries(JsonNode playlist) {
        return StreamSupport.stream(playlist.get("tracks").spliterator(), false).toList();
    }

    /// Ids of what the engine made.
    static List<String> ids(Playlist playlist) {
        List<String> ids = new ArrayList<>();
        playlist.tracks().forEach(entry -> ids.add(entry.track().id()));
        return ids;
    }

    @Override
    public void close() {
        server.close();
    }
}
