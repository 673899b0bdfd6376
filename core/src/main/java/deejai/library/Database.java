package deejai.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite file of a library, open, with the schema that this version of the program knows.
///
/// @param jdbi       makes connections
/// @param anchor     one connection that stays open, since SQLite writes its log back into the file whenever
/// the last
///                   one closes
/// @param isReadOnly true if nothing can be stored
record Database(Jdbi jdbi, Connection anchor, boolean isReadOnly) {

    /// The newest migration under `db/migration`: asked first, since running the migrations takes longer than
    /// most commands.
    private static final int SCHEMA_VERSION = 3;

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    /// Why a file cannot be made smaller just now.
    private static final Set<SQLiteErrorCode> KEEPS_SPACE =
            Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED, SQLiteErrorCode.SQLITE_FULL);

    /// Opens a file for reading and writing, made if there is none, and brings its schema up to date.
    static Database writable(Path file) throws LibraryException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        SQLiteDataSource source = source(file, config, "");
        return open(file, source, false, version -> {
            if (version < SCHEMA_VERSION) {
                Flyway.configure(Library.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:db/migration/sqlite")
                        .load()
                        .migrate();
            }
        });
    }

    /// Opens a file that cannot be written, or whose folder cannot be.
    ///
    /// A library whose changes all are in the file itself is read as what it is, a file that does not change.
    /// Where the log beside it holds changes, as after a process was killed, SQLite reads both, if it finds all
    /// it needs.
    static Database readOnly(Path file) throws LibraryException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        boolean hasLog = logOf(file).toFile().length() > 0;
        return open(file, source(file, config, hasLog ? "?mode=ro" : "?immutable=1"), true, version -> {
            if (version < SCHEMA_VERSION) {
                throw new LibraryException(
                        file,
                        "made by an older version of Deej-A.I. and read-only; allow writing to it once, and run"
                                + " deejai status");
            }
        });
    }

    /// Gives space that is no longer used back to the disk. Where others use the library just now, or the disk
    /// has no room for the copy that this takes, the file keeps its size, and what comes next goes into the
    /// space.
    void compact() {
        try {
            jdbi.useHandle(handle -> {
                handle.execute("vacuum");
                handle.execute("pragma wal_checkpoint(truncate)");
            });
        } catch (JdbiException e) {
            if (!(e.getCause() instanceof SQLiteException reason) || !KEEPS_SPACE.contains(reason.getResultCode())) {
                throw e;
            }
        }
    }

    /// Whether a library can be written: SQLite keeps a log beside the file, so its folder must be writable
    /// too.
    static boolean isWritable(Path file) {
        Path folder = target(file).getParent();
        return (!Files.exists(file) || Files.isWritable(file)) && (folder == null || Files.isWritable(folder));
    }

    /// The log of changes that are not yet written back into the file.
    static Path logOf(Path file) {
        return target(file).resolveSibling(target(file).getFileName() + "-wal");
    }

    /// The file that a link leads to: SQLite keeps its log there.
    private static Path target(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath(); // not made yet
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return config;
    }

    /// A file by its URI, in which no character of a path means anything to SQLite.
    private static SQLiteDataSource source(Path file, SQLiteConfig config, String query) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + query);
        return source;
    }

    /// Does what has to be done where the schema has a version; 0 is a new file.
    @FunctionalInterface
    private interface Upgrade {
        void from(int version) throws LibraryException;
    }

    private static Database open(Path file, SQLiteDataSource source, boolean readOnly, Upgrade upgrade)
            throws LibraryException {
        Connection anchor = null;
        try {
            anchor = source.getConnection();
            int version = schemaVersion(anchor);
            if (version > SCHEMA_VERSION) {
                throw new LibraryException(
                        file, "made by a newer version of Deej-A.I. (schema " + version + "); use that one");
            }
            upgrade.from(version);
            return new Database(Jdbi.create(source), anchor, readOnly);
        } catch (SQLException | FlywayException e) {
            close(anchor, e);
            throw new LibraryException(file, "cannot be opened as a library: " + e.getMessage(), e);
        } catch (LibraryException e) {
            close(anchor, e);
            throw e;
        }
    }

    /// Number of the newest migration that the database has seen; 0 for a new one.
    private static int schemaVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var tables =
                    statement.executeQuery("select count(*) from sqlite_master where name = 'flyway_schema_history'")) {
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

    private static void close(@Nullable Connection connection, Exception failure) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
