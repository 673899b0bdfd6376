package deejai.library;

import deejai.library.VectorStore.StoredModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/// A listener's library: one SQLite file.
///
/// What it holds is reached through its parts: [#tracks()], [#files()], [#vectors()] and so on. All of them may
/// be used by several threads; their methods throw [org.jdbi.v3.core.JdbiException] when the database fails (a
/// full disk, say), which leaves the library as it was before.
public final class Library implements AutoCloseable {

    private final Path file;
    private final Database database;
    private final TrackStore tracks;
    private final FileStore files;
    private final VectorStore vectors;
    private final CoListeningStore coListening;
    private final PassedOverFiles passedOverFiles;
    private final UnfinishedScans unfinishedScans;
    private final LibrarySettings settings;

    private Library(Path file, Database database) {
        this.file = file;
        this.database = database;
        this.tracks = new TrackStore(database.jdbi());
        this.files = new FileStore(database.jdbi());
        this.vectors = new VectorStore(database.jdbi());
        this.coListening = new CoListeningStore(database.jdbi());
        this.passedOverFiles = new PassedOverFiles(database.jdbi());
        this.unfinishedScans = new UnfinishedScans(database.jdbi());
        this.settings = new LibrarySettings(database.jdbi());
    }

    /// Opens the library in `file`, to be written, made there if there is none.
    ///
    /// @throws LibraryException if it cannot be made or written, or is none
    public static Library create(Path file) throws LibraryException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new LibraryException(file, "cannot make its folder: " + e.getMessage(), e);
        }
        if (!Database.isWritable(file)) {
            throw new LibraryException(file, "is read-only; check the permissions of the file and its folder");
        }
        return new Library(file, Database.writable(file));
    }

    /// Opens the library in `file`, only to be read where it cannot be written.
    ///
    /// @throws LibraryException if there is none, or it cannot be opened
    public static Library open(Path file) throws LibraryException {
        if (!Files.exists(file)) {
            throw new LibraryException(file, "no library here yet; make one with: deejai scan FOLDER");
        }
        return new Library(file, Database.isWritable(file) ? Database.writable(file) : Database.readOnly(file));
    }

    /// Where the library is kept.
    public Path file() {
        return file;
    }

    /// True if nothing can be stored, since the file or its folder cannot be written.
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /// The tracks and their tags.
    public TrackStore tracks() {
        return tracks;
    }

    /// The audio files, those that were skipped too.
    public FileStore files() {
        return files;
    }

    /// The vectors of how the tracks sound.
    public VectorStore vectors() {
        return vectors;
    }

    /// What people put together, as far as it is known of the tracks.
    public CoListeningStore coListening() {
        return coListening;
    }

    /// The files that scans looked into and passed over.
    public PassedOverFiles passedOverFiles() {
        return passedOverFiles;
    }

    /// The scans that have begun and not ended.
    public UnfinishedScans unfinishedScans() {
        return unfinishedScans;
    }

    /// What the listener decided for all commands to go by.
    public LibrarySettings settings() {
        return settings;
    }

    /// Looks whether the library is in order.
    public LibraryCheck check() {
        return LibraryCheck.of(database.jdbi());
    }

    /// Does all of `work` or nothing of it.
    public void inTransaction(Runnable work) {
        database.jdbi().useTransaction(handle -> work.run());
    }

    /// Reads a state of the library that others' changes meanwhile do not touch.
    public <T> T inTransaction(Supplier<T> work) {
        return database.jdbi().inTransaction(handle -> work.get());
    }

    /// Drops all vectors of a model and gives their space back to the disk. Tracks that have none of another
    /// model lose their files, which the next scan finds as if they were new.
    ///
    /// @throws LibraryException if a scan is writing to this library
    public void dropVectors(StoredModel model) throws LibraryException {
        try (ScanLock _ = ScanLock.take(file)) {
            vectors.drop(model);
            database.compact();
        }
    }

    /// Takes a folder out of the library: scans do not look into it any more, and its files are forgotten.
    /// What was
    /// heard of their tracks is kept, so that nothing need be analysed again should they come back.
    ///
    /// @return number of files that were forgotten
    /// @throws LibraryException if a scan is writing to this library
    public int forgetFolder(Path folder) throws LibraryException {
        Path root = folder.toAbsolutePath().normalize();
        try (ScanLock _ = ScanLock.take(file)) {
            List<Path> forgotten = files.all().stream()
                    .map(StoredFile::path)
                    .filter(path -> path.startsWith(root))
                    .toList();
            inTransaction(() -> {
                settings.removeScannedFolder(root);
                forgotten.forEach(files::remove);
                vectors.touch();
            });
            return forgotten.size();
        }
    }

    /// Bytes on disk, with the log that is not yet written back.
    public long sizeBytes() {
        return file.toFile().length() + Database.logOf(file).toFile().length();
    }

    @Override
    public void close() {
        try {
            database.anchor().close();
        } catch (SQLException e) {
            throw new IllegalStateException(file + ": cannot be closed", e);
        }
    }
}
