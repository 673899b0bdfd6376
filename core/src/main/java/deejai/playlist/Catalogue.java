package deejai.playlist;

import deejai.library.Track;
import deejai.library.TrackTable;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The tracks that playlists are made of, with their vectors: row `i` of every table is track `i`. A track without
/// a sound vector (a row of zeros) is never chosen; one without a co-listening vector goes by its sound.
///
/// Immutable; safe for use by several threads.
public final class Catalogue {

    private final TrackTable tracks;
    private final TrackKeys keys;
    private final VectorTable sound;
    private final @Nullable VectorTable coListening;
    private final NearestNeighbours neighbours;

    /// A catalogue that is searched exactly.
    ///
    /// @param coListening null where no co-listening vectors are known
    /// @throws IllegalArgumentException if the tables do not fit the tracks or two tracks have the same id
    public Catalogue(List<Track> tracks, VectorTable sound, @Nullable VectorTable coListening) {
        this(
                TrackTable.of(tracks),
                sound,
                coListening,
                new ExactNeighbours(coListening == null ? List.of(sound) : List.of(sound, coListening)));
    }

    /// A catalogue with a search of its own.
    ///
    /// @param neighbours searches the sound vectors and then, where there are any, the co-listening vectors
    /// @throws IllegalArgumentException if the tables do not fit the tracks
    public Catalogue(
            TrackTable tracks, VectorTable sound, @Nullable VectorTable coListening, NearestNeighbours neighbours) {
        this(tracks, TrackKeys.of(tracks), sound, coListening, neighbours);
    }

    /// A catalogue whose keys are known.
    ///
    /// @param keys       what the rules compare the tracks by
    /// @param neighbours searches the sound vectors and then, where there are any, the co-listening vectors
    /// @throws IllegalArgumentException if the tables do not fit the tracks
    public Catalogue(
            TrackTable tracks,
            TrackKeys keys,
            VectorTable sound,
            @Nullable VectorTable coListening,
            NearestNeighbours neighbours) {
        this.tracks = tracks;
        this.keys = keys;
        this.sound = sound;
        this.coListening = coListening;
        this.neighbours = neighbours;
        checkRows("keys", keys.rows());
        checkRows("sound", sound.rows());
        checkRows("neighbours", neighbours.rows());
        if (coListening != null) {
            checkRows("coListening", coListening.rows());
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
        return tracks.track(row);
    }

    /// All tracks by row.
    public TrackTable tracks() {
        return tracks;
    }

    /// The row of a track, absent where the catalogue does not have it.
    public OptionalInt row(String id) {
        return tracks.row(id);
    }

    /// Length of the track of a row in seconds, 0 where it is not known.
    public double durationSeconds(int row) {
        return tracks.durationSeconds(row);
    }

    /// What the rules compare the tracks by.
    public TrackKeys keys() {
        return keys;
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
