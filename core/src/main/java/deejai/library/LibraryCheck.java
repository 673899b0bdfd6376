package deejai.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// What is wrong with a library.
///
/// @param problems one line each; none where it is in order
public record LibraryCheck(List<String> problems) {

    /// More would tell nothing new.
    private static final int MAX_PROBLEMS = 100;

    public LibraryCheck {
        problems = List.copyOf(problems);
    }

    /// True if nothing is wrong.
    public boolean isOk() {
        return problems.isEmpty();
    }

    static LibraryCheck of(Jdbi jdbi) {
        List<String> problems = new ArrayList<>();
        try {
            // One transaction, so that a scan that goes on meanwhile does not look like damage.
            jdbi.useTransaction(handle -> {
                checkDatabase(handle, problems);
                if (problems.isEmpty()) {
                    checkFiles(handle, problems);
                    checkSliceVectors(handle, problems);
                    checkSoundVectors(handle, problems);
                    checkCoListeningVectors(handle, problems);
                }
            });
        } catch (JdbiException e) {
            problems.add("cannot be read: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
        return new LibraryCheck(problems);
    }

    private static void checkDatabase(Handle handle, List<String> problems) {
        handle.createQuery("pragma integrity_check(" + MAX_PROBLEMS + ")")
                .mapTo(String.class)
                .forEach(line -> add(line.equals("ok") ? "" : "damaged: " + line, problems));
        handle.createQuery("pragma foreign_key_check")
                .map((row, context) ->
                        "a row of " + row.getString("table") + " names a missing row of " + row.getString("parent"))
                .forEach(problem -> add(problem, problems));
    }

    private static void checkFiles(Handle handle, List<String> problems) {
        handle.createQuery("select path from audio_file where (track_id is null) = (skip_reason is null)")
                .mapTo(String.class)
                .forEach(path -> add("a file has neither a track nor a reason, or both: " + path, problems));
        handle.createQuery("select path from audio_file where track_id is not null and track_id not in"
                        + " (select track_id from slice_vectors)")
                .mapTo(String.class)
                .forEach(path -> add("the track of a file has no slice vectors: " + path, problems));
    }

    private static void checkSliceVectors(Handle handle, List<String> problems) {
        handle.createQuery("select track_id, dimension, vectors from slice_vectors"
                        + " join encoder_model on hash = model_hash order by track_id")
                .setFetchSize(100)
                .map((row, context) -> {
                    byte[] vectors = row.getBytes("vectors");
                    boolean whole = vectors.length > 0 && vectors.length % (Short.BYTES * row.getInt("dimension")) == 0;
                    return problem("slice vectors", row, whole, VectorBlobs.toFloatsFromHalves(vectors));
                })
                .forEach(problem -> add(problem, problems));
    }

    private static void checkSoundVectors(Handle handle, List<String> problems) {
        handle.createQuery("select track_id, dimension, vector from sound_vector"
                        + " join encoder_model on hash = model_hash order by track_id")
                .setFetchSize(1000)
                .map((row, context) -> {
                    byte[] vector = row.getBytes("vector");
                    boolean whole = vector.length == Float.BYTES * row.getInt("dimension");
                    return problem("sound vector", row, whole, VectorBlobs.toFloats(vector));
                })
                .forEach(problem -> add(problem, problems));
        // Where they were made after the last change, every track that has slices and a file has one.
        handle.createQuery("select slice_vectors.track_id from slice_vectors"
                        + " join revision sound on sound.name = 'sound:' || model_hash"
                        + " join revision library on library.name = 'library'"
                        + " left join revision slices on slices.name = 'slices:' || model_hash"
                        // SQLite has no exclusive or
                        + " where (library.value | coalesce(slices.value, 0)) - (library.value & coalesce(slices.value, 0))"
                        + " = sound.value and track_id in (select track_id from audio_file)"
                        + " and not exists (select 1 from sound_vector"
                        + " where sound_vector.track_id = slice_vectors.track_id"
                        + " and sound_vector.model_hash = slice_vectors.model_hash)")
                .mapTo(String.class)
                .forEach(track -> add("sound vector is missing: track " + track, problems));
    }

    private static void checkCoListeningVectors(Handle handle, List<String> problems) {
        handle.createQuery("select track_id, dimension, vector from co_listening_vector"
                        + " join co_listening_source on name = source order by track_id, source")
                .setFetchSize(1000)
                .map((row, context) -> {
                    byte[] vector = row.getBytes("vector");
                    boolean whole = vector.length == Float.BYTES * row.getInt("dimension");
                    return problem("co-listening vector", row, whole, VectorBlobs.toFloats(vector));
                })
                .forEach(problem -> add(problem, problems));
    }

    /// What is wrong with the vectors of a row's track; empty where nothing is.
    private static String problem(String what, ResultSet row, boolean rightLength, float[] values) throws SQLException {
        String track = ": track " + row.getString("track_id");
        if (!rightLength) {
            return what + " of the wrong length" + track;
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return what + " with values that are no numbers" + track;
            }
        }
        return "";
    }

    private static void add(String problem, List<String> problems) {
        if (!problem.isEmpty() && problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }
}
