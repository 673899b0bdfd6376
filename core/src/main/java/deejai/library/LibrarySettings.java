package deejai.library;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// What a listener decided for a library, for all commands to go by.
public final class LibrarySettings {

    /// Length from which a track is rather a DJ mix, a concert or a chapter than a piece of music. One side of
    /// a record lasts 25 minutes at most, and few movements of symphonies half an hour.
    public static final double DEFAULT_MAX_MINUTES = 30;

    private static final String MAX_MINUTES = "max_minutes";
    private static final String LEARNS_FROM_ITSELF = "learns_from_itself";
    private static final String SCANNED_FOLDERS = "scanned_folders";
    private static final String LISTENER_FILES = "listener_files";

    private final Jdbi jdbi;

    LibrarySettings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Length of the longest tracks that playlists choose, minutes: positive, infinity where any length will
    /// do.
    public double maxMinutes() {
        return read(MAX_MINUTES).map(Double::parseDouble).orElse(DEFAULT_MAX_MINUTES);
    }

    /// Sets the length of the longest tracks that playlists choose.
    ///
    /// @param minutes positive; infinity where any length will do
    public void putMaxMinutes(double minutes) {
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("maxMinutes must be positive: " + minutes);
        }
        write(MAX_MINUTES, Double.toString(minutes));
    }

    /// Whether scans learn from the library itself which tracks go together; they do unless told otherwise.
    public boolean learnsFromItself() {
        return read(LEARNS_FROM_ITSELF).map(Boolean::parseBoolean).orElse(true);
    }

    /// Sets whether scans learn from the library itself.
    public void putLearnsFromItself(boolean learns) {
        write(LEARNS_FROM_ITSELF, Boolean.toString(learns));
    }

    /// The folders that were scanned, those below others left out.
    public List<Path> scannedFolders() {
        return paths(SCANNED_FOLDERS);
    }

    /// Adds folders to those that were scanned.
    public void addScannedFolders(List<Path> folders) {
        Set<Path> all = new LinkedHashSet<>(scannedFolders());
        folders.forEach(folder -> all.add(folder.toAbsolutePath().normalize()));
        putPaths(
                SCANNED_FOLDERS,
                all.stream()
                        .filter(folder ->
                                all.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                        .toList());
    }

    /// Takes a folder out of those that were scanned.
    void removeScannedFolder(Path folder) {
        putPaths(
                SCANNED_FOLDERS,
                scannedFolders().stream().filter(other -> !other.equals(folder)).toList());
    }

    /// Playlists and listening histories outside the scanned folders, which the listener named to learn from.
    public List<Path> listenerFiles() {
        return paths(LISTENER_FILES);
    }

    /// Sets what [#listenerFiles] returns.
    public void putListenerFiles(List<Path> files) {
        putPaths(
                LISTENER_FILES,
                files.stream()
                        .map(file -> file.toAbsolutePath().normalize())
                        .distinct()
                        .toList());
    }

    private List<Path> paths(String name) {
        return read(name)
                .filter(text -> !text.isEmpty())
                .map(text -> text.lines().map(StoredPath::read).toList())
                .orElse(List.of());
    }

    private void putPaths(String name, List<Path> paths) {
        write(name, paths.stream().map(StoredPath::text).collect(joining("\n")));
    }

    private Optional<String> read(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private void write(String name, String value) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                name,
                value));
    }
}
