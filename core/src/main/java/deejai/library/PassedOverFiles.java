package deejai.library;

import deejai.audio.FileContent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The files that scans looked into and passed over: films, and what is no music although its name leaves it open.
public final class PassedOverFiles {

    private static final int BATCH = 1000;

    private final Jdbi jdbi;

    PassedOverFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A file that was passed over.
    ///
    /// @param content what is in it, no [FileContent#AUDIO]
    record PassedOverFile(Path path, long sizeBytes, long modifiedMillis, FileContent content) {}

    /// Number of films that were passed over.
    public int videoCount() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from passed_over_file where content = :content")
                        .bind("content", text(FileContent.VIDEO))
                        .mapTo(Integer.class)
                        .one());
    }

    /// Those in some folders and all folders below.
    Map<Path, PassedOverFile> under(List<Path> folders) {
        Map<Path, PassedOverFile> files = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select path, size_bytes, modified_ms, content from passed_over_file")
                .setFetchSize(BATCH)
                .map((row, context) -> new PassedOverFile(
                        StoredPath.read(row.getString("path")),
                        row.getLong("size_bytes"),
                        row.getLong("modified_ms"),
                        FileContent.valueOf(row.getString("content").toUpperCase(Locale.ROOT))))
                .forEach(file -> {
                    if (folders.stream().anyMatch(file.path()::startsWith)) {
                        files.put(file.path(), file);
                    }
                }));
        return files;
    }

    /// Notes what a scan passed over.
    ///
    /// @param before what was noted of the same folders
    /// @param now    what is to be noted in its place
    void replace(Map<Path, PassedOverFile> before, Map<Path, PassedOverFile> now) {
        List<PassedOverFile> gone = before.values().stream()
                .filter(file -> !now.containsKey(file.path()))
                .toList();
        List<PassedOverFile> changed = now.values().stream()
                .filter(file -> !file.equals(before.get(file.path())))
                .toList();
        if (gone.isEmpty() && changed.isEmpty()) {
            return;
        }
        jdbi.useTransaction(handle -> {
            gone.forEach(file ->
                    handle.execute("delete from passed_over_file where path = ?", StoredPath.text(file.path())));
            put(changed, handle);
        });
    }

    private static void put(Collection<PassedOverFile> files, Handle handle) {
        if (files.isEmpty()) {
            return;
        }
        var insert = handle.prepareBatch("insert into passed_over_file (path, size_bytes, modified_ms, content)"
                + " values (?, ?, ?, ?) on conflict (path) do update set size_bytes = excluded.size_bytes,"
                + " modified_ms = excluded.modified_ms, content = excluded.content");
        for (PassedOverFile file : files) {
            insert.bind(0, StoredPath.text(file.path()))
                    .bind(1, file.sizeBytes())
                    .bind(2, file.modifiedMillis())
                    .bind(3, text(file.content()))
                    .add();
        }
        insert.execute();
    }

    private static String text(FileContent content) {
        return content.name().toLowerCase(Locale.ROOT);
    }
}
