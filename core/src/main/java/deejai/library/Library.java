package deejai.library;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A listener's library: one SQLite file.
///
/// What it holds is reached through its parts: [#tracks()], [#files()] and [#vectors()]. All of them may be used by
/// several threads; their methods throw [JdbiException] when the database fails (a full disk, say).
public final class Library implements AutoCloseable {

    /// The newest migration under `db/migration`: asked first, since running the migrations takes longer than most
    /// commands.
    private static final int SCHEMA_VERSION = 1;

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Path file;

    /// Kept open, since SQLite writes the log back into the file whenever the last connection closes.
    private final Connection anchor;

    private final Jdbi jdbi;
    private final TrackStore tracks;
    private final FileStore files;
    private final VectorStore vectors;

    private Library(Path file, Connection anchor, Jdbi jdbi) {
        this.file = file;
        this.anchor = anchor;
        this.jdbi = jdbi;
        this.tracks = new TrackStore(jdbi);
        this.files = new FileStore(jdbi);
        this.vectors = new VectorStore(jdbi);
    }

    /// Opens the library in `file`, made there if there is none.
    ///
    /// @throws LibraryException if it cannot be made, or is none
    public static Library create(Path file) throws LibraryException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new LibraryException(file, "cannot make its folder: " + e.getMessage(), e);
        }
        return connect(file);
    }

    /// Opens the library in `file`.
    ///
    /// @throws LibraryException if there is none, or it cannot be opened
    public static Library open(Path file) throws LibraryException {
        if (!Files.exists(file)) {
            throw new LibraryException(file, "no library here yet; make one with: deejai scan FOLDER");
        }
        return connect(file);
    }

    private static Library connect(Path file) throws LibraryException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Connection anchor = null;
        try {
            anchor = source.getConnection();
            Jdbi jdbi = Jdbi.create(source);
            int version = schemaVersion(anchor);
            if (version > SCHEMA_VERSION) {
                throw new LibraryException(
                        file, "made by a newer version of Deej-A.I. (schema " + version + "); use that one");
            }
            if (version < SCHEMA_VERSION) {
                Flyway.configure(Library.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:db/migration/sqlite")
                        .load()
                        .migrate();
            }
            return new Library(file, anchor, jdbi);
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

    /// Where the library is kept.
    public Path file() {
        return file;
    }

    /// The tracks and their tags.
    public TrackStore tracks() {
        return tracks;
    }

    /// The audio files, those that were skipped too.
    public FileStore files() {
        return files;
    }

    /// The vectors of the tracks.
    public VectorStore vectors() {
        return vectors;
    }

    /// Does all of `work` or nothing of it.
    public void inTransaction(Runnable work) {
        jdbi.useTransaction(handle -> work.run());
    }

    /// Reads a state of the library that others' changes meanwhile do not touch.
    public <T> T inTransaction(Supplier<T> work) {
        return jdbi.inTransaction(handle -> work.get());
    }

    /// Bytes on disk, with the log that is not yet written back.
    public long sizeBytes() {
        File log = new File(file + "-wal");
        return file.toFile().length() + log.length();
    }

    @Override
    public void close() {
        try {
            anchor.close();
        } catch (SQLException e) {
            throw new IllegalStateException(file + ": cannot be closed", e);
        }
    }
}
