package deejai.library;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The audio files of a library.
public final class FileStore {

    private static final String COLUMNS = "path, size_bytes, modified_ms, track_id, skip_reason";

    private final Jdbi jdbi;

    FileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All files, by path.
    public List<StoredFile> all() {
        return query("select " + COLUMNS + " from audio_file order by path");
    }

    /// All files that were skipped, by path.
    public List<StoredFile> skipped() {
        return query("select " + COLUMNS + " from audio_file where skip_reason is not null order by path");
    }

    /// The paths of the files that hold a track.
    public List<Path> pathsOf(String trackId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select path from audio_file where track_id = :track order by path")
                        .bind("track", trackId)
                        .map((row, context) -> StoredPath.read(row.getString(1)))
                        .list());
    }

    /// Number of files that were skipped.
    public int skippedCount() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from audio_file where skip_reason is not null")
                        .mapTo(Integer.class)
                        .one());
    }

    /// Size of all files that hold a track, bytes.
    public long musicBytes() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(size_bytes), 0) from audio_file where track_id is not null")
                .mapTo(Long.class)
                .one());
    }

    /// Notes a file, in place of what was known of its path.
    public void put(StoredFile file) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into audio_file (" + COLUMNS + ")"
                        + " values (:path, :size, :modified, :track, :reason)"
                        + " on conflict (path) do update set size_bytes = excluded.size_bytes,"
                        + " modified_ms = excluded.modified_ms, track_id = excluded.track_id,"
                        + " skip_reason = excluded.skip_reason")
                .bind("path", StoredPath.text(file.path()))
                .bind("size", file.sizeBytes())
                .bind("modified", file.modifiedMillis())
                .bind("track", file.trackId())
                .bind("reason", file.skipReason())
                .execute());
    }

    /// Forgets a path. The track that was there stays known, with its vectors: should the file come back, here
    /// or
    /// elsewhere, it need not be analysed again.
    public void remove(Path path) {
        jdbi.useHandle(handle -> handle.execute("delete from audio_file where path = ?", StoredPath.text(path)));
    }

    private List<StoredFile> query(String sql) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).map((row, context) -> read(row)).list());
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                StoredPath.read(row.getString("path")),
                row.getLong("size_bytes"),
                row.getLong("modified_ms"),
                row.getString("track_id"),
                row.getString("skip_reason"));
    }
}
