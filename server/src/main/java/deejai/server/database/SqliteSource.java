package deejai.server.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A SQLite file.
record SqliteSource(Path file) implements SiteDatabase.Source {

    static final String PREFIX = "jdbc:sqlite:";

    /// One writes at a time; the others read meanwhile, or wait for their turn.
    private static final int CONNECTIONS = 8;

    /// How long one server waits for another that writes to the same file.
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /// Memory of a connection for pages of the file. The index of words is written to all over.
    private static final int CACHE_KIBIBYTES = 16_384;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /// The database in `file`, which is made empty if there is none. Password hashes are in it, so only its owner
    /// may read it; SQLite makes the files beside it alike.
    static SqliteSource of(Path file) throws SiteDatabaseException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            boolean isPosix = Files.getFileStore(folder == null ? file : folder)
                    .supportsFileAttributeView(PosixFileAttributeView.class);
            try {
                if (isPosix) {
                    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                } else {
                    Files.createFile(file);
                }
            } catch (FileAlreadyExistsException e) {
                if (isPosix && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                    Files.setPosixFilePermissions(file, OWNER_ONLY);
                }
            }
        } catch (IOException e) {
            throw new SiteDatabaseException(file.toString(), "cannot be made or written: " + e, e);
        }
        return new SqliteSource(file);
    }

    @Override
    public DatabaseVendor vendor() {
        return DatabaseVendor.SQLITE;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public HikariConfig pool() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setCacheSize(-CACHE_KIBIBYTES); // below zero: not pages, but their size
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        // By its URI, in which no character of a path means anything to SQLite.
        source.setUrl(PREFIX + "file:" + file.toAbsolutePath().toUri().getRawPath());
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }

    @Override
    public String explain(SQLException failure) {
        return "cannot be opened as a site database: " + failure.getMessage();
    }
}
