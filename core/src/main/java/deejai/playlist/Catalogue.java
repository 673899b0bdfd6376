package deejai.playlist;

import deejai.library.Track;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.VectorTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The tracks that playlists are made of, with their vectors: row `i` of every table is track `i`. A track without
/// a sound vector (a row of zeros) is never chosen; one without a co-listening vector goes by its sound.
///
/// Immutable; safe for use by several threads.
public final class Catalogue {

    private final List<Track> tracks;
    private final VectorTable sound;
    private final @Nullable VectorTable coListening;
    private final NearestNeighbours neighbours;
    private final Map<String, Integer> rowsById;

    /// A catalogue that is searched exactly.
    ///
    /// @param coListening null where no co-listening vectors are known
    /// @throws IllegalArgumentException if the tables do not fit the tracks or two tracks have the same id
    public Catalogue(List<Track> tracks, VectorTable sound, @Nullable VectorTable coListening) {
        this(
                tracks,
                sound,
                coListening,
                new ExactNeighbours(coListening == null ? List.of(sound) : List.of(sound, coListening)));
    }

    /// A catalogue with a search of its own.
    ///
    /// @param neighbours searches the sound vectors and then, where there are any, the co-listening vectors
    /// @throws IllegalArgumentException if the tables do not fit the tracks or two tracks have the same id
    public Catalogue(
            List<Track> tracks, VectorTable sound, @Nullable VectorTable coListening, NearestNeighbours neighbours) {
        this.tracks = List.copyOf(tracks);
        this.sound = sound;
        this.coListening = coListening;
        this.neighbours = neighbours;
        checkRows("sound", sound.rows());
        checkRows("neighbours", neighbours.rows());
        if (coListening != null) {
            checkRows("coListening", coListening.rows());
        }
        rowsById = HashMap.newHashMap(tracks.size());
        for (int row = 0; row < tracks.size(); row++) {
            String id = tracks.get(row).id();
            if (rowsById.put(id, row) != null) {
                throw new IllegalArgumentException("tracks must have different ids: " + id);
            }
        }
    }

    private void checkRows(String name, int rows) {
        if (rows != tracks.size()) {
            throw new IllegalArgumentException(name + " must have a row per track: " + rows + " for " + tracks.size());
        }
    }

    /// Number of tracks.
    public int size() {
        return tracks.size();
    }

    /// The track of a row.
    public Track track(int row) {
        return tracks.get(row);
    }

    /// The row of a track, absent where the catalogue does not have it.
    public OptionalInt row(String id) {
        Integer row = rowsById.get(id);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /// The sound vectors, tracks x dimension.
    public VectorTable sound() {
        return sound;
    }

    /// The co-listening vectors, tracks x dimension, or null where none are known.
    public @Nullable VectorTable coListening() {
        return coListening;
    }

    /// The search over both tables.
    public NearestNeighbours neighbours() {
        return neighbours;
    }

    /// True where a row has a vector of either kind.
    boolean isAnalysed(int row) {
        return sound.has(row) || (coListening != null && coListening.has(row));
    }
}
