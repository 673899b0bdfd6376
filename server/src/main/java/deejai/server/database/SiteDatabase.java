package deejai.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/// The database of a site, open, with the tables that this version of the program knows.
///
/// The stores of the other packages are made with it. It may be used by several threads, and several servers may
/// have one PostgreSQL database open at the same time: nothing is kept in memory that another could change.
/// Statements that fail throw [org.jdbi.v3.core.JdbiException], which leaves the data as they were before.
///
/// Transactions are for what writes: on SQLite each takes the file's one right to write at its beginning, so that
/// it never has to give up halfway for another's sake.
public final class SiteDatabase implements AutoCloseable {

    /// The newest migration under `db/site`.
    private static final int SCHEMA_VERSION = 1;

    private final DatabaseVendor vendor;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private SiteDatabase(DatabaseVendor vendor, HikariDataSource pool) {
        this.vendor = vendor;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        if (vendor == DatabaseVendor.SQLITE) {
            jdbi.setTransactionHandler(new OneWriter());
        }
    }

    /// Opens the SQLite database in `file`, made there if there is none, for its owner's eyes only.
    ///
    /// @throws SiteDatabaseException if it cannot be made or written, or is none
    public static SiteDatabase open(Path file) throws SiteDatabaseException {
        return open(SqliteSource.of(file));
    }

    /// Opens a database by its address, `jdbc:sqlite:FILE` or `jdbc:postgresql://HOST/DATABASE`. User and password
    /// stand in the address (`?user=...&password=...`) or in the environment, as `DEEJAI_DATABASE_USER` and
    /// `DEEJAI_DATABASE_PASSWORD`.
    ///
    /// @throws SiteDatabaseException if it cannot be reached, lets nobody in, or cannot be used
    public static SiteDatabase open(String url) throws SiteDatabaseException {
        return open(url, System.getenv());
    }

    static SiteDatabase open(String url, Map<String, String> environment) throws SiteDatabaseException {
        if (url.startsWith(SqliteSource.PREFIX)) {
            return open(Path.of(url.substring(SqliteSource.PREFIX.length())));
        }
        if (url.startsWith(PostgresSource.PREFIX)) {
            return open(PostgresSource.of(url, environment));
        }
        throw new IllegalArgumentException(
                "database must be a jdbc:postgresql: or jdbc:sqlite: address: " + PostgresSource.withoutSecrets(url));
    }

    /// Makes connections; for the stores.
    public Jdbi jdbi() {
        return jdbi;
    }

    /// What keeps the data.
    public DatabaseVendor vendor() {
        return vendor;
    }

    /// True if the database answers.
    public boolean isAlive() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // which is what was asked
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /// One kind of database before it is open.
    interface Source {
        DatabaseVendor vendor();

        /// What errors call it: the file, or the address without what is secret.
        String name();

        /// Settings of connections and how many there may be.
        HikariConfig pool();

        /// What a failure to connect means to the one who runs the server.
        String explain(SQLException failure);
    }

    private static SiteDatabase open(Source source) throws SiteDatabaseException {
        HikariConfig config = source.pool();
        config.setPoolName("site");
        HikariDataSource pool = connect(source, config);
        try {
            requireKnownSchema(source, pool);
            Flyway.configure(SiteDatabase.class.getClassLoader())
                    .dataSource(pool)
                    .locations(source.vendor().migrations())
                    .load()
                    .migrate();
            return new SiteDatabase(source.vendor(), pool);
        } catch (SQLException e) {
            pool.close();
            throw new SiteDatabaseException(source.name(), source.explain(e), e);
        } catch (FlywayException e) {
            pool.close();
            throw new SiteDatabaseException(source.name(), "cannot be brought up to date: " + e.getMessage(), e);
        } catch (SiteDatabaseException e) {
            pool.close();
            throw e;
        }
    }

    /// Makes the first connection.
    private static HikariDataSource connect(Source source, HikariConfig config) throws SiteDatabaseException {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            String problem = e.getCause() instanceof SQLException failure
                    ? source.explain(failure)
                    : "cannot be opened: " + e.getMessage();
            throw new SiteDatabaseException(source.name(), problem, e);
        }
    }

    private static void requireKnownSchema(Source source, DataSource pool) throws SQLException, SiteDatabaseException {
        try (Connection connection = pool.getConnection()) {
            int version = schemaVersion(source.vendor(), connection);
            if (version > SCHEMA_VERSION) {
                throw new SiteDatabaseException(
                        source.name(), "made by a newer version of Deej-A.I. (schema " + version + "); use that one");
            }
        }
    }

    /// Number of the newest migration that the database has seen; 0 for a new one.
    private static int schemaVersion(DatabaseVendor vendor, Connection connection) throws SQLException {
        String isThere = switch (vendor) {
            case SQLITE -> "select count(*) from sqlite_master where name = 'flyway_schema_history'";
            case POSTGRESQL ->
                "select count(*) from pg_tables where tablename = 'flyway_schema_history'"
                        + " and schemaname = current_schema()";
        };
        try (var statement = connection.createStatement()) {
            try (var tables = statement.executeQuery(isThere)) {
                if (!tables.next() || tables.getInt(1) == 0) {
                    return 0;
                }
            }
            try (var versions = statement.executeQuery(
                    "select max(cast(version as integer)) from flyway_schema_history where success")) {
                return versions.next() ? versions.getInt(1) : 0;
            }
        }
    }
}
