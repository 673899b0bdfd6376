package deejai.server.scans;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Scans;
import deejai.server.TestMusic;
import deejai.server.TestServer;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// With real scans in processes of their own.
@Timeout(120)
class ScanControllerTest {

    @TempDir
    Path folder;

    @Test
    void libraryGrowsFromNothingWhileTheServerRuns() throws Exception {
        Path music = folder.resolve("music");
        for (int song = 0; song < 4; song++) {
            TestMusic.write(music.resolve("Band - Song " + song + ".wav"), song, 6);
        }
        Files.writeString(music.resolve("no music.mp3"), "nothing");
        try (TestServer server = TestServer.start(scanning(List.of(music)))) {
            JsonNode end =
                    await(server, status -> status.get("phase").asString().equals("idle") && status.has("last"));
            assertThat(end.at("/last/outcome").asString()).isEqualTo("finished");
            assertThat(end.at("/last/report/added").asInt()).isEqualTo(4);
            assertThat(end.at("/last/report/failed").asInt()).isEqualTo(1);
            assertThat(end.get("tracks").asInt()).isEqualTo(4);
            assertThat(TestServer.json(server.get("/api/v2/tracks?q=song"))
                            .get("tracks")
                            .size())
                    .isEqualTo(4);
            assertThat(TestServer.json(server.get("/api/v2/failures"))
                            .get("total")
                            .asInt())
                    .isEqualTo(1);

            Path more = folder.resolve("more");
            TestMusic.write(more.resolve("Band - Song 9.wav"), 9, 6);
            HttpResponse<String> added = server.post("/api/v2/library/folders", "{\"path\":\"" + more + "\"}");
            assertThat(added.statusCode()).as(added.body()).isEqualTo(202);
            await(server, status -> status.get("tracks").asInt() == 5 && isIdle(status));

            HttpResponse<String> removed = server.send(server.request("/api/v2/library/folders?path="
                            + URLEncoder.encode(music.toString(), StandardCharsets.UTF_8))
                    .DELETE());
            assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
            server.post("/api/v2/scan", "");
            await(server, status -> status.get("tracks").asInt() == 1 && isIdle(status));
        }
    }

    @Test
    void eventsTellHowAScanGoesOn() throws Exception {
        Path music = folder.resolve("music");
        for (int song = 0; song < 2; song++) {
            TestMusic.write(music.resolve("Band - Song " + song + ".wav"), song, 6);
        }
        try (TestServer server = TestServer.start(scanning(List.of(music)))) {
            HttpResponse<InputStream> stream =
                    server.send(server.request("/api/v2/scan/events"), BodyHandlers.ofInputStream());
            assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                List<String> phases = lines.lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                        .takeWhile(status -> !(isIdle(status) && status.has("last")))
                        .map(status -> status.get("phase").asString())
                        .toList();
                assertThat(phases).contains("looking").doesNotContain("stopping");
            }
        }
    }

    @Test
    void serverStopsWhileClientsWatch() throws Exception {
        try (TestServer server = TestServer.start(scanning(List.of()))) {
            HttpResponse<InputStream> stream =
                    server.send(server.request("/api/v2/scan/events"), BodyHandlers.ofInputStream());
            long begin = System.nanoTime();
            server.stop();
            // Graceful shutdown would wait ten seconds for a request that does not end.
            assertThat(System.nanoTime() - begin).isLessThan(9_000_000_000L);
            assertThat(stream.body().readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void foldersThatCannotBeScannedAreRefused() throws Exception {
        try (TestServer server = TestServer.start(scanning(List.of()))) {
            for (String path : List.of("", "relative", folder.resolve("none").toString(), "/\\u0000")) {
                HttpResponse<String> response = server.post("/api/v2/library/folders", "{\"path\":\"" + path + "\"}");
                assertThat(response.statusCode()).as(path).isEqualTo(400);
                assertThat(TestServer.json(response).get("detail").asString()).startsWith("path");
            }
            assertThat(server.post("/api/v2/scan", "").statusCode()).isEqualTo(409);
        }
    }

    @Test
    void scanThatIsStoppedGoesOnLater() throws Exception {
        Path music = folder.resolve("music");
        for (int song = 0; song < 30; song++) {
            TestMusic.write(music.resolve("Band - Song " + song + ".wav"), song, 40);
        }
        try (TestServer server = TestServer.start(scanning(List.of(music)))) {
            await(server, status -> status.get("done").asInt() > 0);
            server.send(server.request("/api/v2/scan").DELETE());
            JsonNode stopped = await(server, status -> isIdle(status) && status.has("last"));
            assertThat(stopped.at("/last/outcome").asString()).isEqualTo("stopped");
            server.post("/api/v2/scan", "");
            JsonNode end = await(
                    server,
                    status -> isIdle(status)
                            && status.at("/last/outcome").asString().equals("finished"));
            assertThat(end.get("tracks").asInt()).isEqualTo(30);
            assertThat(end.at("/last/report/added").asInt()).isLessThan(30);
        }
    }

    @Test
    void filesThatFailedAreTriedAgainOnlyWhereThatIsAsked() throws Exception {
        Path music = folder.resolve("music");
        TestMusic.write(music.resolve("Band - Song.wav"), 0, 6);
        Files.writeString(music.resolve("no music.mp3"), "nothing");
        try (TestServer server = TestServer.start(scanning(List.of(music)))) {
            assertThat(failedInNext(server, "")).isEqualTo(1);
            server.post("/api/v2/scan", "");
            assertThat(failedInNext(server, endOfLast(server))).isZero();
            server.post("/api/v2/scan?retryFailed=true", "");
            assertThat(failedInNext(server, endOfLast(server))).isEqualTo(1);
        }
    }

    private static String endOfLast(TestServer server) {
        return TestServer.json(server.get("/api/v2/scan")).at("/last/at").asString("");
    }

    /// Files that failed in the scan that ends after another.
    private static int failedInNext(TestServer server, String endBefore) throws Exception {
        JsonNode end = await(
                server,
                status -> isIdle(status) && !status.at("/last/at").asString("").equals(endBefore));
        assertThat(end.at("/last/outcome").asString()).isEqualTo("finished");
        return end.at("/last/report/failed").asInt();
    }

    private static boolean isIdle(JsonNode status) {
        return status.get("phase").asString().equals("idle");
    }

    private static JsonNode await(TestServer server, Predicate<JsonNode> wanted) throws Exception {
        while (true) {
            JsonNode status = TestServer.json(server.get("/api/v2/scan"));
            if (wanted.test(status)) {
                return status;
            }
            Thread.sleep(50);
        }
    }

    private ServerSettings scanning(List<Path> folders) {
        ServerSettings usual = TestServer.settings(folder);
        return new ServerSettings(
                usual.data(),
                usual.address(),
                usual.permissions(),
                new Scans(folders, true, Optional.empty(), 2, false),
                usual.logs());
    }
}
