package deejai.snapshot;

import deejai.library.VectorStore;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The sound vectors of a snapshot: rows x dimension floats, each vector of unit length, or zero where a track
/// has none.
final class StoredVectors {

    private static final String SOUND = "sound.units";

    private StoredVectors() {}

    static VectorTable read(SectionFile file, int rows, int dimension) {
        return table(file.section(SOUND), rows, dimension);
    }

    /// Writes the sound vectors of the given tracks.
    ///
    /// @throws UncheckedIOException if that fails while they are handed out
    static void write(SectionWriter out, MappedTracks tracks, VectorStore vectors, StoredModel model)
            throws IOException {
        Rows rows = new Rows(out, tracks, model.dimension());
        out.section(SOUND, () -> {
            vectors.forEachSoundVector(model, rows::put);
            rows.fillUpTo(tracks.size());
        });
    }

    private static VectorTable table(MemorySegment units, int rows, int dimension) {
        float[] floats = units.toArray(ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN));
        return VectorTable.normalized(floats, rows, dimension);
    }

    /// Writes vectors in the order of the rows. Those of tracks that have no file are left out.
    private static final class Rows {

        private final SectionWriter out;
        private final MappedTracks tracks;
        private final int dimension;
        private int next;

        Rows(SectionWriter out, MappedTracks tracks, int dimension) {
            this.out = out;
            this.tracks = tracks;
            this.dimension = dimension;
        }

        /// Vectors come by id, as the tracks do.
        void put(String id, float[] vector) {
            int row = next < tracks.size() && tracks.id(next).equals(id)
                    ? next
                    : tracks.row(id).orElse(-1);
            if (row < 0) {
                return;
            }
            VectorTable unit = VectorTable.normalized(vector, 1, dimension);
            try {
                fillUpTo(row);
                for (int i = 0; i < dimension; i++) {
                    out.putFloat(unit.get(0, i));
                }
                next++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Writes zeros in the rows before `row` that have no vector.
        void fillUpTo(int row) throws IOException {
            for (; next < row; next++) {
                for (int i = 0; i < dimension; i++) {
                    out.putFloat(0);
                }
            }
        }
    }
}
