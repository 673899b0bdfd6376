package deejai.library;

import deejai.encoder.EncoderModel;
import deejai.similarity.SliceTable;
import deejai.similarity.TfIdf;
import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The vectors of a library's tracks. Those of different models live side by side and are never mixed.
///
/// The slice vectors are what a scan brings; the sound vectors are made of them, over the whole library at
/// once, and so are stale as soon as a track comes or goes.
public final class VectorStore {

    /// The tracks that have a file and slices, in the order of their ids.
    private static final String PRESENT_SLICES =
            " from slice_vectors where model_hash = :model" + " and track_id in (select track_id from audio_file) ";

    private static final String TOUCH = "update revision set value = random() where name = 'library'";
    private static final String LIBRARY = "library";
    private static final int BATCH = 1000;

    private final Jdbi jdbi;

    VectorStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A model whose vectors are in the library.
    ///
    /// @param hash      of the model's file
    /// @param dimension floats in its vectors
    /// @param trained   false for random weights
    /// @param tracks    tracks that have vectors of it
    public record StoredModel(String hash, String name, String version, int dimension, boolean trained, int tracks) {

        /// Name and version: "mp3tovec-compact-1".
        public String label() {
            return name + "-" + version;
        }
    }

    /// The model whose vectors serve playlists: the one that most tracks have vectors of. So a model that is
    /// new to the library takes over when it knows as many tracks as the one before, and not earlier: until
    /// then, every playlist would be made of less music.
    ///
    /// @param preferredHash of the model that serves where several have the same number of tracks
    /// @return empty if no track has vectors
    public Optional<StoredModel> serving(String preferredHash) {
        List<StoredModel> models = models();
        int most = models.isEmpty() ? 0 : models.getFirst().tracks();
        Optional<StoredModel> preferred = models.stream()
                .filter(model -> model.hash().equals(preferredHash) && model.tracks() == most)
                .findFirst();
        return most == 0 ? Optional.empty() : Optional.of(preferred.orElse(models.getFirst()));
    }

    /// Bytes of all vectors of a model, those of tracks without a file too.
    public long sizeBytes(StoredModel model) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select (select coalesce(sum(length(vectors)), 0) from slice_vectors where model_hash = :model)"
                                + " + (select coalesce(sum(length(vector)), 0) from sound_vector"
                                + " where model_hash = :model)")
                .bind("model", model.hash())
                .mapTo(Long.class)
                .one());
    }

    /// Number of tracks with a file that have vectors of this model and of no other.
    public int countWithoutOthers(StoredModel model) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*)" + PRESENT_SLICES + "and not " + hasOthers("slice_vectors"))
                .bind("model", model.hash())
                .mapTo(Integer.class)
                .one());
    }

    /// Drops all vectors of a model. Tracks that have none of another lose their files, which the next scan
    /// finds as if they were new.
    void drop(StoredModel model) {
        jdbi.useTransaction(handle -> {
            int forgotten = handle.createUpdate("delete from audio_file where track_id in"
                            + " (select track_id from slice_vectors where model_hash = :model) and not "
                            + hasOthers("audio_file"))
                    .bind("model", model.hash())
                    .execute();
            for (String table : List.of("sound_vector", "slice_vectors")) {
                handle.execute("delete from " + table + " where model_hash = ?", model.hash());
            }
            handle.execute("delete from encoder_model where hash = ?", model.hash());
            handle.execute(
                    "delete from revision where name in (?, ?)", soundRevision(model), sliceRevision(model.hash()));
            if (forgotten > 0) {
                handle.execute(TOUCH);
            }
        });
    }

    /// The models whose vectors are in the library, the one with most tracks first.
    public List<StoredModel> models() {
        return jdbi.withHandle(handle -> handle.createQuery("select hash, name, version, dimension, trained,"
                        + " (select count(*) from slice_vectors where model_hash = hash"
                        + " and track_id in (select track_id from audio_file)) as tracks"
                        + " from encoder_model order by tracks desc, name, version, hash")
                .map((row, context) -> new StoredModel(
                        row.getString("hash"),
                        row.getString("name"),
                        row.getString("version"),
                        row.getInt("dimension"),
                        row.getBoolean("trained"),
                        row.getInt("tracks")))
                .list());
    }

    /// Notes a model, so that vectors of it can be stored.
    public void putModel(EncoderModel model) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into encoder_model"
                        + " (hash, name, version, dimension, trained) values (:hash, :name, :version, :dimension,"
                        + " :trained) on conflict (hash) do nothing")
                .bind("hash", model.hash())
                .bind("name", model.name())
                .bind("version", model.version())
                .bind("dimension", model.dimension())
                .bind("trained", model.trained() ? 1 : 0)
                .execute());
    }

    /// True if the slices of a track were embedded by a model.
    public boolean hasSlices(String trackId, String modelHash) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select count(*) from slice_vectors where track_id = :track and model_hash = :model")
                                .bind("track", trackId)
                                .bind("model", modelHash)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /// The ids of all tracks that were embedded by a model, those without a file too.
    public Set<String> tracksWithSlices(String modelHash) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select track_id from slice_vectors where model_hash = :model")
                        .bind("model", modelHash)
                        .mapTo(String.class)
                        .set());
    }

    /// Stores the slice vectors of a track, scaled to unit length, as 16-bit floats. The sound vectors of that
    /// model are stale from then on; those of others are not.
    public void putSlices(String trackId, String modelHash, List<float[]> embeddings) {
        int dimension = embeddings.isEmpty() ? 1 : embeddings.getFirst().length;
        float[] vectors = new float[embeddings.size() * dimension];
        for (int slice = 0; slice < embeddings.size(); slice++) {
            System.arraycopy(embeddings.get(slice), 0, vectors, slice * dimension, dimension);
        }
        SliceTable units = new SliceTable.Builder(dimension, embeddings.size())
                .addTrack(vectors)
                .build();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = units.get(i / dimension, i % dimension);
        }
        jdbi.useTransaction(handle -> {
            handle.createUpdate("insert into slice_vectors (track_id, model_hash, vectors)"
                            + " values (:track, :model, :vectors) on conflict (track_id, model_hash)"
                            + " do update set vectors = excluded.vectors")
                    .bind("track", trackId)
                    .bind("model", modelHash)
                    .bind("vectors", VectorBlobs.fromFloatsHalved(vectors))
                    .execute();
            handle.execute(
                    "insert into revision (name, value) values (?, random())"
                            + " on conflict (name) do update set value = excluded.value",
                    sliceRevision(modelHash));
        });
    }

    /// Says that tracks or their files have changed: whatever was made of them before is stale.
    ///
    /// The revision is drawn by chance instead of counted: what was made of a library that was since deleted,
    /// or replaced by an older copy, must not pass for fresh where the counts happen to meet.
    public void touch() {
        jdbi.useHandle(handle -> handle.execute(TOUCH));
    }

    /// A state of what a library knows of its tracks. Where the numbers are the same, so is all that they stand
    /// for.
    ///
    /// @param library state of the tracks, their tags and files
    /// @param sound   state of the tracks and of a model's slices that its sound vectors were made of,
    ///                -1 if they never were
    public record Revision(long library, long sound) {}

    /// The state of the tracks and of the sound vectors of a model.
    public Revision revision(StoredModel model) {
        return jdbi.withHandle(
                handle -> new Revision(revision(handle, LIBRARY), revision(handle, soundRevision(model))));
    }

    /// True if tracks or slices have changed since the sound vectors of a model were made.
    public boolean isStale(StoredModel model) {
        return jdbi.withHandle(handle -> source(handle, model) != revision(handle, soundRevision(model)));
    }

    /// Slice vectors of tracks.
    ///
    /// @param trackIds the tracks, in the order of the table
    public record TrackSlices(List<String> trackIds, SliceTable slices) {}

    /// The slice vectors of all tracks that have a file, by track id.
    public TrackSlices slices(StoredModel model) {
        return jdbi.withHandle(handle -> slices(handle, model));
    }

    /// Number of slices of all tracks that have a file.
    public long countSlices(StoredModel model) {
        return jdbi.withHandle(handle -> countSlices(handle, model));
    }

    /// Hands out the slice vectors of the tracks that have a file, track by track in the order of their ids, as
    /// unit vectors one after the other. Takes the memory of one track.
    ///
    /// @param step 1 for all tracks, n for every n-th
    public void forEachTrackSlices(StoredModel model, int step, Consumer<float[]> sink) {
        jdbi.useHandle(handle -> handle.createQuery("select vectors" + PRESENT_SLICES + "order by track_id")
                .bind("model", model.hash())
                .setFetchSize(1000)
                .map((row, context) -> {
                    if ((row.getRow() - 1) % step == 0) {
                        sink.accept(VectorBlobs.toFloatsFromHalves(row.getBytes(1)));
                    }
                    return row.getRow();
                })
                .forEach(row -> {}));
    }

    /// Makes the sound vectors of a model anew if they are stale: TF-IDF over the whole library.
    ///
    /// @return true if there was something to do
    public boolean refreshSoundVectors(StoredModel model) {
        if (!isStale(model)) {
            return false;
        }
        // Read together: whatever changes while the vectors are computed leaves them stale.
        record Read(long revision, TrackSlices slices) {}
        Read read = jdbi.inTransaction(handle -> new Read(source(handle, model), slices(handle, model)));
        float[] vectors = TfIdf.trackVectors(read.slices().slices(), TfIdf.EPSILON);
        jdbi.useTransaction(handle -> {
            handle.execute("delete from sound_vector where model_hash = ?", model.hash());
            var insert =
                    handle.prepareBatch("insert into sound_vector (track_id, model_hash, vector) values (?, ?, ?)");
            for (int track = 0; track < read.slices().trackIds().size(); track++) {
                insert.bind(0, read.slices().trackIds().get(track))
                        .bind(1, model.hash())
                        .bind(2, VectorBlobs.fromFloats(vectors, track * model.dimension(), model.dimension()))
                        .add();
                if (insert.size() == BATCH) {
                    insert.execute();
                }
            }
            if (insert.size() > 0) {
                insert.execute();
            }
            handle.execute(
                    "insert into revision (name, value) values (?, ?)"
                            + " on conflict (name) do update set value = excluded.value",
                    soundRevision(model),
                    read.revision());
        });
        return true;
    }

    /// The sound vectors of the given tracks as a table; a row of zeros for a track that has none.
    ///
    /// @return one row a track, in the order given, of unit length
    public VectorTable soundVectors(List<Track> tracks, StoredModel model) {
        Map<String, Integer> rows = HashMap.newHashMap(tracks.size());
        for (int row = 0; row < tracks.size(); row++) {
            rows.put(tracks.get(row).id(), row);
        }
        float[] table = new float[tracks.size() * model.dimension()];
        forEachSoundVector(model, (trackId, vector) -> {
            Integer row = rows.get(trackId);
            if (row != null) {
                System.arraycopy(vector, 0, table, row * model.dimension(), model.dimension());
            }
        });
        return VectorTable.normalized(table, tracks.size(), model.dimension());
    }

    /// Hands out the sound vectors as they were made, not normalised, by track id.
    public void forEachSoundVector(StoredModel model, BiConsumer<String, float[]> sink) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select track_id, vector from sound_vector" + " where model_hash = :model order by track_id")
                .bind("model", model.hash())
                .setFetchSize(1000)
                .map((row, context) -> {
                    sink.accept(row.getString(1), VectorBlobs.toFloats(row.getBytes(2)));
                    return row.getRow();
                })
                .forEach(row -> {}));
    }

    private static TrackSlices slices(Handle handle, StoredModel model) {
        List<String> trackIds = new ArrayList<>();
        long slices = countSlices(handle, model);
        SliceTable.Builder table = new SliceTable.Builder(model.dimension(), Math.toIntExact(slices));
        handle.createQuery("select track_id, vectors" + PRESENT_SLICES + "order by track_id")
                .bind("model", model.hash())
                .setFetchSize(1000)
                .map((row, context) -> {
                    table.addTrack(VectorBlobs.toFloatsFromHalves(row.getBytes(2)));
                    return row.getString(1);
                })
                .forEach(trackIds::add);
        return new TrackSlices(trackIds, table.build());
    }

    private static long countSlices(Handle handle, StoredModel model) {
        return handle.createQuery("select coalesce(sum(length(vectors)), 0)" + PRESENT_SLICES)
                        .bind("model", model.hash())
                        .mapTo(Long.class)
                        .one()
                / (2L * model.dimension());
    }

    /// What the sound vectors of a model are made of: the tracks, and its slices of them. As one number, in
    /// which a change of either shows. [LibraryCheck] knows it too.
    private static long source(Handle handle, StoredModel model) {
        long slices = handle.createQuery("select value from revision where name = :name")
                .bind("name", sliceRevision(model.hash()))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L); // older libraries have none
        return revision(handle, LIBRARY) ^ slices;
    }

    /// Whether the track of a table's row has slices of another model too.
    private static String hasOthers(String table) {
        return "exists (select 1 from slice_vectors other where other.track_id = " + table + ".track_id"
                + " and other.model_hash <> :model)";
    }

    private static String sliceRevision(String modelHash) {
        return "slices:" + modelHash;
    }

    private static String soundRevision(StoredModel model) {
        return "sound:" + model.hash();
    }

    /// Value of a counter; -1 where there is none yet.
    private static long revision(Handle handle, String name) {
        return handle.createQuery("select value from revision where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }
}
