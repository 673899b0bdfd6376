package deejai.library;

import deejai.similarity.VectorTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The co-listening vectors of a library's tracks: what people, or the listener, put together. They come from up
/// to two sources, whose vectors lie in spaces of their own and are kept side by side; [#forEachVector] hands
/// them out as one.
public final class CoListeningStore {

    private static final int BATCH = 1000;

    /// Vectors of tracks that have a file; the others wait for when it comes back.
    private static final String PRESENT = " from co_listening_vector where track_id in"
            + " (select track_id from audio_file where track_id is not null)";

    private final Jdbi jdbi;

    CoListeningStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Where co-listening vectors come from, in the order of their parts in a joint vector.
    public enum Source {
        /// A catalogue that was trained or imported, matched to the tracks of the library.
        CATALOGUE,
        /// The listener's own music: playlists, albums, tags, listening history.
        LIBRARY;

        /// The name in the database and for people.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a track came by its vector, the most certain way first.
    public enum Way {
        /// Learned for this very track.
        LIBRARY(1),
        /// The catalogue has a track of the same ISRC.
        ISRC(1),
        /// The catalogue has a track of the same MusicBrainz recording.
        RECORDING(1),
        /// The catalogue has a track of the same artist and title.
        NAME(1),
        /// The mean of what the catalogue has by the same artist.
        ARTIST(0.5),
        /// The mean of the tracks that sound most alike.
        SOUND_NEIGHBOURS(0.25);

        private final double weight;

        Way(double weight) {
            this.weight = weight;
        }

        /// Weight of such a vector against that of the other source: 1 for one of this very track, less for a guess.
        public double weight() {
            return weight;
        }

        /// The name in the database and for people.
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Way of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// The co-listening vector of a track.
    ///
    /// @param trackId the track
    /// @param vector  finite floats, of any length but zero; not copied
    /// @param way     how the track came by it
    @SuppressWarnings("ArrayRecordComponent") // made and consumed one at a time, never compared
    public record CoListeningVector(String trackId, float[] vector, Way way) {}

    /// Puts vectors in place of all that a source had before, or leaves all as it was.
    ///
    /// @param about   what is known of the vectors
    /// @param vectors one a track at most, of tracks that the library has
    /// @throws IllegalArgumentException if a vector is not of the dimension, not finite or of length zero
    public void replace(Source source, CoListeningMetadata about, Iterator<CoListeningVector> vectors) {
        jdbi.useTransaction(handle -> {
            delete(handle, source);
            // Drawn by chance, as the revision of the library is, so that no snapshot of other vectors passes for
            // fresh.
            handle.createUpdate(
                            "insert into co_listening_source (name, origin, trainer, dimension, made_from, revision)"
                                    + " values (:name, :origin, :trainer, :dimension, :madeFrom, random())")
                    .bind("name", source.text())
                    .bind("origin", about.origin())
                    .bind("trainer", about.trainer())
                    .bind("dimension", about.dimension())
                    .bind("madeFrom", about.madeFrom())
                    .execute();
            insert(handle, source, about.dimension(), vectors);
        });
    }

    private static void insert(Handle handle, Source source, int dimension, Iterator<CoListeningVector> vectors) {
        try (PreparedBatch insert = handle.prepareBatch(
                "insert into co_listening_vector (track_id, source, way, vector) values (?, ?, ?, ?)")) {
            while (vectors.hasNext()) {
                CoListeningVector next = vectors.next();
                requireUsable(next, dimension);
                insert.bind(0, next.trackId())
                        .bind(1, source.text())
                        .bind(2, next.way().text())
                        .bind(3, VectorBlobs.fromFloats(next.vector(), 0, dimension))
                        .add();
                if (insert.size() == BATCH) {
                    insert.execute();
                }
            }
            if (insert.size() > 0) {
                insert.execute();
            }
        }
    }

    private static void requireUsable(CoListeningVector vector, int dimension) {
        float[] values = vector.vector();
        double length = length(values);
        if (values.length != dimension || !(length > 0 && Double.isFinite(length))) {
            throw new IllegalArgumentException("vector must be of " + dimension + " finite floats, not all zero: "
                    + values.length + " of length " + length + " for track " + vector.trackId());
        }
    }

    /// Forgets the vectors of a source.
    ///
    /// @return false if there were none
    public boolean remove(Source source) {
        return jdbi.inTransaction(handle -> delete(handle, source));
    }

    private static boolean delete(Handle handle, Source source) {
        handle.execute("delete from co_listening_vector where source = ?", source.text());
        return handle.execute("delete from co_listening_source where name = ?", source.text()) > 0;
    }

    /// What is known of the vectors of a source; empty where it has none.
    public Optional<CoListeningMetadata> metadata(Source source) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select origin, trainer, dimension, made_from from co_listening_source where name = :name")
                .bind("name", source.text())
                .map((row, context) ->
                        new CoListeningMetadata(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .findOne());
    }

    /// The state of the vectors of all sources as text, the same for the same vectors only; empty where there is
    /// no source.
    public Optional<String> revision() {
        List<String> revisions = jdbi.withHandle(
                handle -> handle.createQuery("select name || ':' || revision from co_listening_source order by name")
                        .mapTo(String.class)
                        .list());
        return revisions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", revisions));
    }

    /// Number of tracks with a file that came by their vector of a source in each way; ways that none did are
    /// left out.
    public Map<Way, Integer> counts(Source source) {
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select way, count(*)" + PRESENT + " and source = :source group by way")
                .bind("source", source.text())
                .map((row, context) -> Map.entry(Way.of(row.getString(1)), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }

    /// Number of tracks with a file that have a vector of any source.
    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(distinct track_id)" + PRESENT)
                .mapTo(Integer.class)
                .one());
    }

    /// How a track came by its vectors, for each source that has one.
    public Map<Source, Way> ways(String trackId) {
        Map<Source, Way> ways = new EnumMap<>(Source.class);
        jdbi.useHandle(handle -> handle.createQuery("select source, way from co_listening_vector where track_id = :id")
                .bind("id", trackId)
                .map((row, context) -> Map.entry(source(row.getString(1)), Way.of(row.getString(2))))
                .forEach(entry -> ways.put(entry.getKey(), entry.getValue())));
        return ways;
    }

    /// Floats in a joint vector: those of all sources that have vectors, 0 where none has.
    public int dimension() {
        return jdbi.withHandle(handle -> joint(handle).dimension());
    }

    /// Hands out the joint vectors of unit length, by track id in the order of its UTF-8 bytes, those of tracks
    /// without a file too.
    ///
    /// A joint vector has one part for each source: its vector at unit length times the square root of its share.
    /// The shares of a track are the weights of the [ways][Way#weight] by which it came by its vectors, scaled to
    /// a sum of 1. So the dot product of two tracks that came by theirs in the same ways is the mean of their
    /// cosine similarities in the two spaces, weighted by the shares; where only one source knows a track, its
    /// part is the whole vector.
    public void forEachVector(BiConsumer<String, float[]> sink) {
        jdbi.useHandle(handle -> {
            Joint joint = joint(handle);
            Iterator<Part> parts = handle.createQuery(
                            "select track_id, source, way, vector from co_listening_vector order by track_id")
                    .setFetchSize(1000)
                    .map((row, context) -> Part.read(row))
                    .iterator();
            Part next = parts.hasNext() ? parts.next() : null;
            while (next != null) {
                String trackId = next.trackId();
                Map<Source, Part> ofTrack = new EnumMap<>(Source.class);
                while (next != null && next.trackId().equals(trackId)) {
                    ofTrack.put(next.source(), next);
                    next = parts.hasNext() ? parts.next() : null;
                }
                sink.accept(trackId, joint.vector(ofTrack));
            }
        });
    }

    /// The joint vectors of the given tracks as a table; a row of zeros for a track that has none.
    ///
    /// @return one row a track, in the order given; empty where no source has vectors, or no track is given
    public Optional<VectorTable> vectors(List<Track> tracks) {
        int dimension = dimension();
        if (dimension == 0 || tracks.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> rows = HashMap.newHashMap(tracks.size());
        for (int row = 0; row < tracks.size(); row++) {
            rows.put(tracks.get(row).id(), row);
        }
        float[] table = new float[tracks.size() * dimension];
        forEachVector((trackId, vector) -> {
            Integer row = rows.get(trackId);
            if (row != null) {
                System.arraycopy(vector, 0, table, row * dimension, dimension);
            }
        });
        return Optional.of(VectorTable.normalized(table, tracks.size(), dimension));
    }

    private static Joint joint(Handle handle) {
        Map<Source, Integer> dimensions = new EnumMap<>(Source.class);
        handle.createQuery("select name, dimension from co_listening_source"
                        + " where exists (select 1 from co_listening_vector where source = name)")
                .map((row, context) -> Map.entry(source(row.getString(1)), row.getInt(2)))
                .forEach(entry -> dimensions.put(entry.getKey(), entry.getValue()));
        return new Joint(dimensions);
    }

    private static Source source(String text) {
        return Source.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        return Math.sqrt(squares);
    }

    /// A vector as it is stored.
    @SuppressWarnings("ArrayRecordComponent") // made and consumed one at a time, never compared
    private record Part(String trackId, Source source, Way way, float[] vector) {

        static Part read(ResultSet row) throws SQLException {
            return new Part(
                    row.getString(1),
                    CoListeningStore.source(row.getString(2)),
                    Way.of(row.getString(3)),
                    VectorBlobs.toFloats(row.getBytes(4)));
        }
    }

    /// Joins the vectors of a track.
    ///
    /// @param dimensions of the sources that there are, in the order of the parts
    private record Joint(Map<Source, Integer> dimensions) {

        int dimension() {
            return dimensions.values().stream().mapToInt(Integer::intValue).sum();
        }

        float[] vector(Map<Source, Part> parts) {
            double weights = parts.values().stream()
                    .mapToDouble(part -> part.way().weight())
                    .sum();
            float[] joint = new float[dimension()];
            int at = 0;
            for (Map.Entry<Source, Integer> source : dimensions.entrySet()) {
                Part part = parts.get(source.getKey());
                if (part != null) {
                    double share = part.way().weight() / weights;
                    double scale = Math.sqrt(share) / length(part.vector());
                    for (int i = 0; i < source.getValue(); i++) {
                        joint[at + i] = (float) (part.vector()[i] * scale);
                    }
                }
                at += source.getValue();
            }
            return joint;
        }
    }
}
