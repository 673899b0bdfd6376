package deejai.evaluation;

import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Features of tracks on disk, one file for each track and [TrackFeatures], by content hash: what was decoded
/// once need not be decoded again, wherever the audio file lies by then.
///
/// A file is little-endian: magic, version, dimension and number of rows (32 bits each), the rows as 32-bit
/// floats, and the CRC-32 of all before. Safe for use by several threads and processes.
public final class FeatureCache {

    private static final int MAGIC = 0x464a4544; // "DEJF"
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = 16;

    private final Path folder;

    /// @param folder made when it is needed
    public FeatureCache(Path folder) {
        this.folder = folder;
    }

    /// The features of a track; null where they are not there, or damaged.
    ///
    /// @param id content hash of the track
    /// @throws IOException if they are there and cannot be read
    public @Nullable FeatureRows read(String id, TrackFeatures features) throws IOException {
        Path file = file(id, features);
        if (!Files.exists(file)) {
            return null;
        }
        byte[] content = Files.readAllBytes(file);
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - Integer.BYTES;
        if (end < HEADER_BYTES || bytes.getInt() != MAGIC || bytes.getInt() != VERSION) {
            return null;
        }
        int dimension = bytes.getInt();
        int rows = bytes.getInt();
        long length = (long) dimension * rows * Float.BYTES;
        if (dimension < 1 || length != end - HEADER_BYTES || bytes.getInt(end) != checksum(content, end)) {
            return null;
        }
        float[] values = new float[dimension * rows];
        bytes.asFloatBuffer().get(values);
        return new FeatureRows(dimension, values);
    }

    /// Keeps the features of a track.
    ///
    /// @throws IOException if that fails
    public void write(String id, TrackFeatures features, FeatureRows rows) throws IOException {
        int end = HEADER_BYTES + rows.values().length * Float.BYTES;
        byte[] content = new byte[end + Integer.BYTES];
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC).putInt(VERSION).putInt(rows.dimension()).putInt(rows.rows());
        bytes.asFloatBuffer().put(rows.values());
        bytes.putInt(end, checksum(content, end));
        Path file = file(id, features);
        Files.createDirectories(folder.resolve(id.substring(0, 2)));
        AtomicFile.write(file, temporary -> Files.write(temporary, content));
    }

    private Path file(String id, TrackFeatures features) {
        return folder.resolve(id.substring(0, 2)).resolve(id + "." + features.key());
    }

    private static int checksum(byte[] content, int end) {
        CRC32 checksum = new CRC32();
        checksum.update(content, 0, end);
        return (int) checksum.getValue();
    }
}
