package deejai.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// The scans of a library that have begun and not ended: they run now, or were stopped or killed.
public final class UnfinishedScans {

    private final Jdbi jdbi;

    UnfinishedScans(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A scan that has not ended.
    ///
    /// @param folders   absolute paths of what is scanned
    /// @param startedAt when it began
    /// @param work      files that were new or had changed
    /// @param done      those of them that are done, with success or not
    public record UnfinishedScan(List<Path> folders, Instant startedAt, int work, int done) {

        public UnfinishedScan {
            folders = List.copyOf(folders);
        }
    }

    /// All of them, the oldest first.
    public List<UnfinishedScan> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select folders, started_at, work, done from unfinished_scan order by started_at")
                .map((row, context) -> new UnfinishedScan(
                        row.getString("folders").lines().map(StoredPath::read).toList(),
                        Instant.parse(row.getString("started_at")),
                        row.getInt("work"),
                        row.getInt("done")))
                .list());
    }

    /// Notes that a scan begins; an earlier one of the same folders that did not end counts no more.
    void begin(List<Path> folders, int work, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into unfinished_scan (folders, started_at, work, done)"
                        + " values (:folders, :now, :work, 0) on conflict (folders) do update set"
                        + " started_at = excluded.started_at, work = excluded.work, done = 0")
                .bind("folders", lines(folders))
                .bind("now", now.toString())
                .bind("work", work)
                .execute());
    }

    /// Notes that one more file is done.
    void countDone(List<Path> folders) {
        jdbi.useHandle(handle ->
                handle.execute("update unfinished_scan set done = done + 1 where folders = ?", lines(folders)));
    }

    /// Notes that a scan has ended, and with it all earlier ones of nothing but these folders or folders below.
    void end(List<Path> folders) {
        for (UnfinishedScan scan : all()) {
            if (scan.folders().stream().allMatch(path -> folders.stream().anyMatch(path::startsWith))) {
                jdbi.useHandle(handle ->
                        handle.execute("delete from unfinished_scan where folders = ?", lines(scan.folders())));
            }
        }
    }

    private static String lines(List<Path> folders) {
        return folders.stream().map(StoredPath::text).collect(Collectors.joining("\n"));
    }
}
