package deejai.snapshot;

import deejai.library.CoListeningStore;
import deejai.library.VectorStore;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// The vectors of a snapshot: for each space rows x dimension floats, each vector of unit length, or zero where a
/// track has none. The section of the co-listening vectors is missing where no source has any.
final class StoredVectors {

    private static final String SOUND = "sound.units";
    private static final String CO_LISTENING = "co-listening.units";

    /// Rows that are scaled at once.
    private static final int BLOCK_ROWS = 1024;

    private StoredVectors() {}

    static VectorTable readSound(SectionFile file, int rows, int dimension) {
        return VectorTable.ofUnits(file.section(SOUND), rows, dimension);
    }

    static @Nullable VectorTable readCoListening(SectionFile file, int rows) {
        MemorySegment units = file.find(CO_LISTENING);
        return units == null
                ? null
                : VectorTable.ofUnits(units, rows, (int) (units.byteSize() / VectorTable.COMPONENT.byteSize() / rows));
    }

    /// Writes the sound vectors of the given tracks.
    ///
    /// @throws UncheckedIOException if that fails while they are handed out
    static VectorTable writeSound(SectionWriter out, MappedTracks tracks, VectorStore vectors, StoredModel model)
            throws IOException {
        MemorySegment units = out.section(SOUND, () -> {
            Rows rows = new Rows(out, tracks, model.dimension());
            vectors.forEachSoundVector(model, rows::put);
            rows.finish();
        });
        return VectorTable.ofUnits(units, tracks.size(), model.dimension());
    }

    /// Writes the co-listening vectors of the given tracks, if there are any.
    ///
    /// @return null where nothing was written
    /// @throws UncheckedIOException if that fails while they are handed out
    static @Nullable VectorTable writeCoListening(SectionWriter out, MappedTracks tracks, CoListeningStore vectors)
            throws IOException {
        int dimension = vectors.dimension();
        if (dimension == 0 || tracks.size() == 0) {
            return null;
        }
        MemorySegment units = out.section(CO_LISTENING, () -> {
            Rows rows = new Rows(out, tracks, dimension);
            vectors.forEachVector(rows::put);
            rows.finish();
        });
        return VectorTable.ofUnits(units, tracks.size(), dimension);
    }

    /// Writes vectors in the order of the rows, a block at a time. Those of tracks that have no file are left out.
    private static final class Rows {

        private final SectionWriter out;
        private final MappedTracks tracks;
        private final int dimension;

        /// the block in work: vectors as they come, zeros where there are none
        private float[] block = new float[0];

        /// the first row of the block
        private int first;

        /// the row of the next vector, if it is of the next track
        private int next;

        Rows(SectionWriter out, MappedTracks tracks, int dimension) {
            this.out = out;
            this.tracks = tracks;
            this.dimension = dimension;
            startBlock();
        }

        /// Takes a vector; vectors come by id, as the tracks do.
        void put(String id, float[] vector) {
            boolean isNext = next < tracks.size() && tracks.id(next).equals(id);
            int row = isNext ? next : tracks.row(id).orElse(-1);
            if (row < 0) {
                return;
            }
            while (row - first >= BLOCK_ROWS) {
                writeBlock();
            }
            System.arraycopy(vector, 0, block, (row - first) * dimension, dimension);
            next = row + 1;
        }

        void finish() {
            while (first < tracks.size()) {
                writeBlock();
            }
        }

        private void writeBlock() {
            VectorTable units = VectorTable.normalized(block, block.length / dimension, dimension);
            try {
                out.putSegment(units.units());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            first += BLOCK_ROWS;
            startBlock();
        }

        private void startBlock() {
            block = new float[Math.clamp((long) tracks.size() - first, 0, BLOCK_ROWS) * dimension];
        }
    }
}
