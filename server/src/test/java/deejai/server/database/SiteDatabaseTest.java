package deejai.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.server.TestClock;
import deejai.server.accounts.AccountStore;
import deejai.server.accounts.Role;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteDatabaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseVendor.class)
    void whatWasStoredIsThereWhenItIsOpenedAgain(DatabaseVendor vendor) {
        try (TestSite site = TestSite.on(vendor)) {
            try (SiteDatabase database = site.open()) {
                assertThat(database.vendor()).isEqualTo(vendor);
                assertThat(database.isAlive()).isTrue();
                new AccountStore(database, new TestClock()).create("ann", "hash", Role.ADMIN);
            }
            try (SiteDatabase database = site.open()) {
                assertThat(new AccountStore(database, new TestClock()).findByName("ann"))
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseVendor.class)
    void aDatabaseOfANewerVersionIsRefused(DatabaseVendor vendor) {
        try (TestSite site = TestSite.on(vendor)) {
            try (SiteDatabase database = site.open()) {
                database.jdbi().useHandle(handle -> handle.execute("update flyway_schema_history set version = '99'"));
            }
            assertThatThrownBy(() -> SiteDatabase.open(site.url()))
                    .isInstanceOf(SiteDatabaseException.class)
                    .hasMessageEndingWith("made by a newer version of Deej-A.I. (schema 99); use that one");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseVendor.class)
    void serversThatStartTogetherMakeTheTablesOnce(DatabaseVendor vendor) throws Exception {
        try (TestSite site = TestSite.on(vendor);
                var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> start = () -> {
                try (SiteDatabase database = site.open()) {
                    return new AccountStore(database, new TestClock()).count();
                }
            };
            for (Future<Integer> count :
                    threads.invokeAll(Stream.generate(() -> start).limit(4).toList())) {
                assertThat(count.get()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseVendor.class)
    void aClosedDatabaseIsNotAlive(DatabaseVendor vendor) {
        try (TestSite site = TestSite.on(vendor)) {
            SiteDatabase database = site.open();
            database.close();
            assertThat(database.isAlive()).isFalse();
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions");
        Path file = folder.resolve("new folder").resolve("50% #1?.db");
        try (SiteDatabase database = SiteDatabase.open(file)) {
            new AccountStore(database, new TestClock()).create("ann", "hash", Role.ADMIN);
            try (Stream<Path> files = Files.list(file.getParent())) {
                assertThat(files).isNotEmpty().allSatisfy(SiteDatabaseTest::isItsOwnersAlone);
            }
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SiteDatabase.open(file).close();
        isItsOwnersAlone(file);
    }

    private static void isItsOwnersAlone(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "Not a database, but long enough to have a header of one.".repeat(100));

        assertThatThrownBy(() -> SiteDatabase.open(file))
                .isInstanceOf(SiteDatabaseException.class)
                .hasMessageStartingWith(file + ": cannot be opened as a site database: ");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file")).resolve("site.db");

        assertThatThrownBy(() -> SiteDatabase.open(file))
                .isInstanceOf(SiteDatabaseException.class)
                .hasMessageStartingWith(file + ": cannot be made or written");
    }

    @Test
    void otherDatabasesAreRefusedWithoutTellingTheirPassword() {
        assertThatThrownBy(() -> SiteDatabase.open("jdbc:mysql://me:secret@host/site?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("database must be a jdbc:postgresql: or jdbc:sqlite: address: jdbc:mysql://host/site");
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithoutItsPassword() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/site";

        assertThatThrownBy(() -> SiteDatabase.open(address + "?user=ann&password=secret"))
                .isInstanceOf(SiteDatabaseException.class)
                .hasMessageStartingWith(address + ": cannot be reached; is PostgreSQL running there")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        try (TestSite site = TestSite.on(DatabaseVendor.POSTGRESQL)) {
            String other = site.url().replaceFirst("(//[^/]+/)[^?]*", "$1no_such_database");

            assertThatThrownBy(() -> SiteDatabase.open(other))
                    .isInstanceOf(SiteDatabaseException.class)
                    .hasMessageContaining("has no such database; make it with: createdb NAME");
        }
    }

    @Test
    void userAndPasswordComeFromTheEnvironment() {
        try (TestSite site = TestSite.on(DatabaseVendor.POSTGRESQL)) {
            String address = site.url().replaceAll("user=[^&]*&?", "").replaceAll("password=[^&]*&?", "");
            Map<String, String> nobody =
                    Map.of("DEEJAI_DATABASE_USER", "no_such_user", "DEEJAI_DATABASE_PASSWORD", "wrong");

            assertThatThrownBy(() -> SiteDatabase.open(address, nobody))
                    .isInstanceOf(SiteDatabaseException.class)
                    .hasMessageContaining("does not let us in; check user and password")
                    .hasMessageContaining("no_such_user")
                    .hasMessageNotContaining("wrong");
        }
    }
}
