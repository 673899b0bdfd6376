package deejai.server.savedplaylists;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.exchange.JspfReader;
import deejai.exchange.ListedPlaylist;
import deejai.exchange.XspfReader;
import deejai.server.TestCallers;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.identity.Access;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistExportControllerTest {

    private static final String PATH = "/api/v2/saved-playlists";

    @TempDir
    static Path folder;

    private static TestServer server;
    private static String path;

    @BeforeAll
    static void start() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 10);
        server = TestServer.start(folder);
        HttpResponse<String> saved = server.post(
                PATH,
                "{\"name\":\"Für \\\"Elise\\\" / 1\",\"tracks\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}"
                        .formatted(TestLibrary.id(3), TestLibrary.id(4)));
        path = PATH + "/" + TestServer.json(saved).get("code").asString();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void m3u8HasAbsolutePaths() {
        HttpResponse<String> response = server.get(path + "/export");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"F_r _Elise_ _ 1.m3u8\";"
                        + " filename*=UTF-8''F%C3%BCr%20_Elise_%20_%201.m3u8");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("audio/x-mpegurl");
        assertThat(response.body()).isEqualTo("""
                        #EXTM3U
                        #PLAYLIST:Für "Elise" / 1
                        #EXTINF:123,Artist 3 - Song 3
                        /music/album 3/song 3.flac
                        #EXTINF:124,Artist 4 - Song 4
                        /music/album 4/song 4.flac
                        """);
    }

    @Test
    void pathsAreRelativeToAFolder() {
        assertThat(server.get(path + "/export?relativeTo=/music/lists").body()).contains("\n../album 3/song 3.flac\n");
        assertThat(server.get(path + "/export?relativeTo=music").statusCode()).isEqualTo(400);
    }

    @Test
    void xspfAndJspfHaveLocations() throws IOException {
        List<ListedPlaylist> playlists = List.of(
                XspfReader.read(stream(server.get(path + "/export?format=xspf"))),
                JspfReader.read(stream(server.get(path + "/export?format=jspf"))));
        for (ListedPlaylist playlist : playlists) {
            assertThat(playlist.title()).isEqualTo("Für \"Elise\" / 1");
            assertThat(playlist.tracks().getFirst().location()).isEqualTo("file:///music/album%203/song%203.flac");
            assertThat(playlist.tracks().getFirst().creator()).isEqualTo("Artist 3");
        }
    }

    @Test
    void visitorGetsNamesWithoutPaths() throws IOException {
        for (String format : List.of("m3u8", "xspf", "jspf")) {
            HttpResponse<String> response = visitor("/export?format=" + format + "&relativeTo=/music", "visitor:a");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).doesNotContain("flac").contains("Song 3");
        }
        assertThat(visitor("/export", "visitor:a").body())
                .contains("#EXTINF:123,Artist 3 - Song 3\nArtist 3 - Song 3\n");
        ListedPlaylist xspf = XspfReader.read(stream(visitor("/export?format=xspf", "visitor:a")));
        assertThat(xspf.tracks().getFirst().location()).isNull();
        assertThat(xspf.tracks().getFirst().title()).isEqualTo("Song 3");
    }

    @Test
    void exportCountsOncePerVisitor() {
        int before = TestServer.json(server.get(path)).get("exports").asInt();
        visitor("/export", "visitor:counted");
        visitor("/export?format=xspf", "visitor:counted");
        visitor("/export", "visitor:other");
        assertThat(TestServer.json(server.get(path)).get("exports").asInt()).isEqualTo(before + 2);
    }

    @Test
    void unknownFormatOrPlaylistIsRefused() {
        assertThat(server.get(path + "/export?format=pls").statusCode()).isEqualTo(400);
        assertThat(server.get(PATH + "/none/export").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> visitor(String rest, String owner) {
        return server.send(TestCallers.as(server.request(path + rest), Access.VISITOR, owner));
    }

    private static ByteArrayInputStream stream(HttpResponse<String> response) {
        return new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
