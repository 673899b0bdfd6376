package deejai.server.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestServer;
import deejai.server.identity.Mode;
import deejai.server.problems.ProblemException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FolderControllerTest {

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music"));
        for (String name : List.of("beta", "Alpha", "Größe & Co", ".hidden")) {
            Files.createDirectory(music.resolve(name));
        }
        Files.writeString(music.resolve("one.mp3"), "");
        Files.writeString(music.resolve("two.FLAC"), "");
        Files.writeString(music.resolve(".three.mp3"), "");
        Files.writeString(music.resolve("notes.txt"), "");
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> list(String path) {
        return server.get("/api/v2/folders?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @Test
    void foldersAreListedByNameAndFilesOnlyCounted() {
        HttpResponse<String> response = list(folder.resolve("music").toString());
        JsonNode listing = TestServer.json(response);
        assertThat(listing.get("folders").values())
                .extracting(each -> each.get("name").asString())
                .containsExactly("Alpha", "beta", "Größe & Co");
        assertThat(listing.get("audioFiles").asInt()).isEqualTo(2);
        assertThat(listing.get("cut").asBoolean()).isFalse();
        assertThat(listing.get("parent").asString()).isEqualTo(folder.toString());
        assertThat(response.body()).doesNotContain("one.mp3", "notes", "hidden");
    }

    @Test
    void everyListedFolderCanBeOpened() {
        JsonNode listing = TestServer.json(list(folder.resolve("music").toString()));
        for (JsonNode each : listing.get("folders")) {
            String path = each.get("path").asString();
            assertThat(TestServer.json(list(path)).get("path").asString()).isEqualTo(path);
        }
    }

    @Test
    void stepsUpInAPathAreTaken() {
        JsonNode listing = TestServer.json(list(folder + "/music/../music/./beta"));
        assertThat(listing.get("path").asString())
                .isEqualTo(folder.resolve("music/beta").toString());
    }

    @Test
    void aRootHasNoParent() {
        Path root = folder.getRoot();
        assertThat(TestServer.json(list(root.toString())).has("parent")).isFalse();
    }

    @Test
    void withoutAPathItBeginsAtOneOfThePlaces() {
        JsonNode listing = TestServer.json(server.get("/api/v2/folders"));
        assertThat(listing.get("places").values())
                .extracting(each -> each.get("path").asString())
                .contains(listing.get("path").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "music", "/no/such/folder", "/\u0000"})
    void whatIsNoFolderIsRefused(String path) {
        assertThat(list(path).statusCode()).isEqualTo(400);
    }

    @Test
    void fileIsRefused() {
        HttpResponse<String> response = list(folder.resolve("music/notes.txt").toString());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(response).get("detail").asString()).contains("path must be that of a folder");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNTS", "PUBLIC"})
    void nobodyLooksThroughFoldersOverANetwork(Mode mode) {
        FolderController controller = new FolderController(mode);
        assertThatThrownBy(() -> controller.list("/")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> controller.list(null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void placesAreThoseThatAreThere() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        assertThat(new Places(home, List.of(folder)).there()).containsExactly(home, folder);
        assertThat(new Places(home, List.of(folder)).first()).isEqualTo(home);
        Path music = Files.createDirectory(home.resolve("Music"));
        assertThat(new Places(home, List.of(folder)).first()).isEqualTo(music);
    }
}
