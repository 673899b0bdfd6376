package deejai.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.ServerSettings;
import deejai.server.ServerSettings.Data;
import deejai.server.ServerStartException;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartTest {

    @TempDir
    Path folder;

    @Test
    void databaseIsAFileBesideTheOthersOfTheServer() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 1);
        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.get("/api/v2/saved-playlists").body()).isEqualTo("{\"playlists\":[]}");
        }
        assertThat(folder.resolve("server/site.db")).isNotEmptyFile();
    }

    @Test
    void fileThatIsNoDatabaseIsTold() throws Exception {
        Path file = Files.createDirectories(folder.resolve("server")).resolve("site.db");
        Files.writeString(file, "no database".repeat(100));
        assertThatThrownBy(() -> TestServer.start(folder))
                .isInstanceOf(ServerStartException.class)
                .hasMessageStartingWith("accounts and playlists: " + file);
    }

    @Test
    void addressOfAnotherKindIsTold() {
        ServerSettings settings = TestServer.settings(folder);
        Data data = settings.data();
        ServerSettings wrong = new ServerSettings(
                new Data(data.library(), data.models(), data.folder(), Optional.of("jdbc:mysql://localhost/site")),
                settings.address(),
                settings.permissions(),
                settings.scans(),
                settings.logs());
        assertThatThrownBy(() -> TestServer.start(wrong))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("database must be a jdbc:postgresql: or jdbc:sqlite: address");
    }
}
