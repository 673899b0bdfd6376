package deejai.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.Library;
import deejai.library.StoredFile;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.catalogue.LiveLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LibraryControllerTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Path file = folder.resolve("library.db");
        TestLibrary.add(file, 0, 50);
        try (Library library = Library.open(file)) {
            library.settings().addScannedFolders(List.of(folder, Path.of("/no/such/disk")));
            for (int i = 0; i < 5; i++) {
                String reason = i < 2 ? "file is empty" : "damaged: ends in the middle of a frame";
                library.files().put(new StoredFile(Path.of("/music/bad " + i + ".mp3"), 1, 1, null, reason));
            }
        }
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void libraryIsToldInNumbers() {
        JsonNode library = TestServer.json(server.get("/api/v2/library"));
        assertThat(library.get("tracks").asInt()).isEqualTo(50);
        assertThat(library.get("playable").asInt()).isEqualTo(50);
        assertThat(library.get("failed").asInt()).isEqualTo(5);
        assertThat(library.at("/models/0/inUse").asBoolean()).isTrue();
        assertThat(library.get("folders").values())
                .anySatisfy(place -> {
                    assertThat(place.get("path").asString()).isEqualTo(folder.toString());
                    assertThat(place.get("there").asBoolean()).isTrue();
                })
                .anySatisfy(place -> assertThat(place.get("there").asBoolean()).isFalse());
    }

    @Test
    void statisticsTellWhatMusicItIs() {
        JsonNode statistics = TestServer.json(server.get("/api/v2/library/statistics"));
        assertThat(statistics.get("tracks").asInt()).isEqualTo(50);
        assertThat(statistics.get("musicBytes").asInt()).isEqualTo(50);
        assertThat(statistics.at("/genres/0/name").asString()).isEqualTo("Jazz");
        assertThat(statistics.at("/genres/0/tracks").asInt()).isEqualTo(25);
        assertThat(statistics.at("/formats/0/name").asString()).isEqualTo("FLAC");
        assertThat(statistics.at("/topArtists/0/tracks").asInt()).isEqualTo(2);
    }

    @Test
    void libraryWithoutTracksHasStatisticsOfNothing(@TempDir Path empty) throws Exception {
        try (TestServer other = TestServer.start(empty)) {
            assertThat(TestServer.json(other.get("/api/v2/library/statistics"))
                            .get("tracks")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void statisticsFollowTheLibrary(@TempDir Path growing) throws Exception {
        Path file = growing.resolve("library.db");
        TestLibrary.add(file, 0, 20);
        try (TestServer other = TestServer.start(growing)) {
            assertThat(tracks(other)).isEqualTo(20);
            TestLibrary.add(file, 20, 30);
            other.context().getBean(LiveLibrary.class).reload();
            assertThat(tracks(other)).isEqualTo(30);
        }
    }

    private static int tracks(TestServer server) {
        return TestServer.json(server.get("/api/v2/library/statistics"))
                .get("tracks")
                .asInt();
    }

    @Test
    void failuresAreGroupedAndPaged() {
        JsonNode all = TestServer.json(server.get("/api/v2/failures?limit=2&offset=1"));
        assertThat(all.get("total").asInt()).isEqualTo(5);
        assertThat(all.get("failures").size()).isEqualTo(2);
        assertThat(all.at("/failures/0/path").asString()).isEqualTo("/music/bad 1.mp3");
        assertThat(all.get("kinds").values())
                .extracting(kind -> kind.get("kind").asString())
                .containsExactly("empty", "damaged");
        JsonNode damaged = TestServer.json(server.get("/api/v2/failures?kind=damaged"));
        assertThat(damaged.get("failures").size()).isEqualTo(3);
    }

    @Test
    void failuresOutOfRangeAreRefused() {
        assertThat(server.get("/api/v2/failures?limit=1001").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v2/failures?offset=-1").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v2/failures?offset=x").statusCode()).isEqualTo(400);
    }
}
