package deejai.server.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Permissions;
import deejai.server.ServerSettings.Scans;
import deejai.server.TestMusic;
import deejai.server.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What clients hear and see of real files: streams, covers, and what sounds like an upload.
@Timeout(120)
class AudioFilesTest {

    private static final int SONGS = 6;

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Path music = folder.resolve("music");
        for (int song = 0; song < SONGS; song++) {
            TestMusic.write(file(song), song, 8);
        }
        BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        Files.createDirectories(music.resolve("bare"));
        ImageIO.write(image, "png", music.resolve("cover.png").toFile());
        TestMusic.write(music.resolve("bare/Band - Bare.wav"), 99, 8);
        ServerSettings usual = TestServer.settings(folder);
        server = TestServer.start(new ServerSettings(
                usual.data(),
                usual.address(),
                usual.permissions(),
                new Scans(List.of(music), true, Optional.empty(), 2, false),
                usual.logs()));
        while (TestServer.json(server.get("/api/v2/scan")).get("tracks").asInt() < SONGS + 1) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void originalComesByteForByte() throws IOException {
        HttpResponse<byte[]> response = bytes(audio(0));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Files.readAllBytes(file(0)));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("audio/wav");
        assertThat(response.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    }

    @Test
    void rangeComesAlone() throws IOException {
        HttpResponse<byte[]> response = bytes(audio(1).header("Range", "bytes=1000-1999"));
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(Files.readAllBytes(file(1)), 1000, 2000));
        assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes 1000-1999/" + Files.size(file(1)));
        assertThat(bytes(audio(1).header("Range", "bytes=99999999-")).statusCode())
                .isEqualTo(416);
    }

    @Test
    void headTellsTheSize() throws IOException {
        HttpResponse<byte[]> response = bytes(audio(0).HEAD());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(Files.size(file(0)));
    }

    @Test
    void unchangedFileIsNotSentAgain() {
        HttpResponse<byte[]> first = bytes(audio(0));
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(bytes(audio(0).header("If-Modified-Since", modified)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void otherFormatsAreEncoded() {
        HttpResponse<byte[]> mp3 = bytes(server.request(path(2) + "?format=mp3&start=4"));
        assertThat(mp3.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
        // 4 of 8 seconds at 160 kbit/s
        assertThat(mp3.body().length).isBetween(70_000, 95_000);
        HttpResponse<byte[]> opus = bytes(server.request(path(2) + "?format=opus"));
        assertThat(new String(opus.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
        assertThat(opus.headers().firstValue("Content-Type").orElseThrow()).startsWith("audio/ogg");
    }

    @Test
    void whatIsNotAllowedIsRefused() {
        assertThat(server.get(path(0) + "?format=exe").statusCode()).isEqualTo(400);
        assertThat(server.get(path(0) + "?format=mp3&bitrate=1").statusCode()).isEqualTo(400);
        assertThat(server.get(path(0) + "?format=mp3&start=NaN").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v2/tracks/..%2F..%2Fetc%2Fpasswd/audio").statusCode())
                .isBetween(400, 404);
        assertThat(server.get("/api/v2/tracks/none/audio").statusCode()).isEqualTo(404);
    }

    @Test
    void fileThatIsGoneIsToldWithoutItsPath() throws IOException {
        Path away = folder.resolve("away.wav");
        Files.move(file(5), away);
        try {
            HttpResponse<String> response = server.get(path(5));
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("not there now").doesNotContain(folder.toString());
        } finally {
            Files.move(away, file(5));
        }
    }

    @Test
    void coverOfTheFolderIsScaledAndKept() throws IOException {
        String path = "/api/v2/tracks/" + id(3) + "/cover?size=100";
        HttpResponse<byte[]> response = bytes(server.request(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        BufferedImage cover = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertThat(cover.getWidth()).isEqualTo(128);
        assertThat(cover.getHeight()).isEqualTo(64);
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(bytes(server.request(path).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        try (Stream<Path> kept = Files.walk(folder.resolve("server/covers"))) {
            assertThat(kept.filter(Files::isRegularFile)).isNotEmpty();
        }
        assertThat(bytes(server.request(path)).body()).isEqualTo(response.body());
    }

    @Test
    void trackWithoutCoverHasNone() {
        String bare = TestServer.json(server.get("/api/v2/tracks?q=bare"))
                .at("/tracks/0/id")
                .asString();
        HttpResponse<String> response = server.get("/api/v2/tracks/" + bare + "/cover");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v2/tracks/" + bare + "/cover?size=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void uploadFindsItself() throws IOException {
        HttpResponse<String> response = upload(Files.readAllBytes(file(4)), "what is this.bin");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode heard = TestServer.json(response);
        assertThat(heard.at("/inLibrary/id").asString()).isEqualTo(id(4));
        assertThat(heard.at("/tracks/0/track/id").asString()).isEqualTo(id(4));
        assertThat(heard.at("/tracks/0/sound").asDouble()).isGreaterThan(0.99);
        try (Stream<Path> left = Files.list(folder.resolve("server/heard"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void sharedPlaylistIsHeardByItsLinkAlone() throws IOException {
        HttpResponse<String> saved =
                server.post("/api/v2/saved-playlists", "{\"name\":\"Shared\",\"tracks\":[{\"id\":\"" + id(1) + "\"}]}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        String code = TestServer.json(saved).get("code").asString();
        String url = TestServer.json(server.post("/api/v2/saved-playlists/" + code + "/share", ""))
                .get("url")
                .asString();
        String path = "/api/v2/shared/" + url.substring(url.lastIndexOf('/') + 1) + "/tracks/";
        assertThat(bytes(server.request(path + id(1) + "/audio")).body()).isEqualTo(Files.readAllBytes(file(1)));
        assertThat(bytes(server.request(path + id(1) + "/cover")).statusCode()).isEqualTo(200);
        assertThat(server.get(path + id(2) + "/audio").statusCode()).isEqualTo(404);
        server.send(server.request("/api/v2/saved-playlists/" + code + "/share").DELETE());
        assertThat(server.get(path + id(1) + "/audio").statusCode()).isEqualTo(404);
    }

    @Test
    void fileOfAnAllowedHostFindsItself() throws Exception {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/song", exchange -> {
            byte[] song = Files.readAllBytes(file(3));
            exchange.sendResponseHeaders(200, song.length);
            exchange.getResponseBody().write(song);
            exchange.close();
        });
        elsewhere.createContext("/words", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("words".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        elsewhere.start();
        String host = "127.0.0.1:" + elsewhere.getAddress().getPort();
        ServerSettings usual = TestServer.settings(folder);
        ServerSettings allowing = new ServerSettings(
                usual.data(),
                usual.address(),
                new Permissions(false, false, List.of(host)),
                usual.scans(),
                usual.logs());
        try (TestServer other = TestServer.start(allowing)) {
            String query = "/api/v1/search_similar?max_items=3&url=http%3A%2F%2F" + host.replace(":", "%3A");
            HttpResponse<String> response = other.get(query + "%2Fsong");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            JsonNode found = TestServer.json(response);
            assertThat(found.size()).isEqualTo(3);
            assertThat(found.at("/0/track_id").asString()).isEqualTo(id(3));
            assertThat(other.get(query + "%2Fwords").body()).isEqualTo("[]");
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void uploadThatIsNoMusicIsRefused() throws IOException {
        HttpResponse<String> response = upload("no music at all".getBytes(StandardCharsets.UTF_8), "song.mp3");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(TestServer.json(response).get("code").asString()).isEqualTo("unreadable-audio");
        assertThat(response.body()).doesNotContain(folder.toString());
        assertThat(upload(new byte[0], "song.mp3").statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> upload(byte[] content, String name) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return server.send(server.request("/api/v2/listening?limit=3")
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static Path file(int song) {
        return folder.resolve("music").resolve("Band - Song " + song + ".wav");
    }

    private static String id(int song) {
        return TestServer.json(server.get("/api/v2/tracks?q=band+song+" + song))
                .at("/tracks/0/id")
                .asString();
    }

    private static String path(int song) {
        return "/api/v2/tracks/" + id(song) + "/audio";
    }

    private static HttpRequest.Builder audio(int song) {
        return server.request(path(song));
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return server.send(request, BodyHandlers.ofByteArray());
    }
}
