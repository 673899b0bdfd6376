package deejai.server.database;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An empty place for a site database, gone when it is closed. On PostgreSQL it is a schema of its own.
public final class TestSite implements AutoCloseable {

    private static final String VARIABLE = "DEEJAI_TEST_POSTGRES";

    private final String url;
    private final @Nullable Path folder;
    private final @Nullable String schema;

    private TestSite(String url, @Nullable Path folder, @Nullable String schema) {
        this.url = url;
        this.folder = folder;
        this.schema = schema;
    }

    /// A new place. The test is skipped if it needs PostgreSQL and there is none.
    public static TestSite on(DatabaseVendor vendor) {
        return switch (vendor) {
            case SQLITE -> onSqlite();
            case POSTGRESQL -> onPostgres();
        };
    }

    private static TestSite onSqlite() {
        try {
            Path folder = Files.createTempDirectory("site");
            return new TestSite("jdbc:sqlite:" + folder.resolve("site.db"), folder, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestSite onPostgres() {
        String server = postgres();
        assumeTrue(
                server != null,
                "no PostgreSQL to test with: start one, and set " + VARIABLE
                        + " to the address of a database in which schemas may be made, such as"
                        + " jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres");
        String schema = "deejai_test_"
                + UUID.randomUUID().toString().toLowerCase(Locale.ROOT).replace("-", "");
        run("create schema " + schema);
        String url = requireNonNull(server);
        return new TestSite(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, null, schema);
    }

    /// The address to open.
    public String url() {
        return url;
    }

    /// Opens the database, by itself or beside others.
    public SiteDatabase open() {
        try {
            return SiteDatabase.open(url);
        } catch (SiteDatabaseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (schema != null) {
            run("drop schema " + schema + " cascade");
        }
        if (folder != null) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable String postgres() {
        String property = System.getProperty(VARIABLE);
        return property == null ? System.getenv(VARIABLE) : property;
    }

    private static void run(String sql) {
        try (Connection connection = DriverManager.getConnection(requireNonNull(postgres()));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
