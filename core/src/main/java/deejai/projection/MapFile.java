package deejai.projection;

import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A map as a file. All numbers are little-endian.
///
/// ```
/// magic, 8 bytes
/// int    version of the format
/// text   hash of the model (int length in bytes, UTF-8)
/// float  unit
/// int    number of points that were laid out together
/// int    number of points
///        for each point: text id of the track, float x, float y
/// long   CRC-32C of all before
/// ```
///
/// It is never the source of truth: one that is missing, broken or of another version is made again.
public final class MapFile {

    private static final byte[] MAGIC = "DEEJMAP\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int LONGEST_TEXT = 1 << 12;

    private MapFile() {}

    /// Where the map of a library is kept: `library.map` beside `library.db`.
    ///
    /// @param library file of the library
    public static Path of(Path library) {
        String name = library.getFileName().toString();
        String stem = name.endsWith(".db") ? name.substring(0, name.length() - ".db".length()) : name;
        return library.resolveSibling(stem + ".map");
    }

    /// Writes a map in place of the one before.
    ///
    /// @throws IOException if that fails; what was there is as it was
    public static void write(LibraryMap map, Path file) throws IOException {
        int length = MAGIC.length + 5 * Integer.BYTES + length(map.modelHash()) + Long.BYTES;
        for (String track : map.tracks()) {
            length = Math.addExact(length, Integer.BYTES + length(track) + 2 * Float.BYTES);
        }
        ByteBuffer content = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        content.put(MAGIC).putInt(VERSION);
        putText(content, map.modelHash());
        content.putFloat(map.unit()).putInt(map.laidOut()).putInt(map.size());
        for (int point = 0; point < map.size(); point++) {
            putText(content, map.tracks().get(point));
            content.putFloat(map.x(point)).putFloat(map.y(point));
        }
        content.putLong(checksum(content));
        AtomicFile.write(file, temporary -> Files.write(temporary, content.array()));
    }

    /// Reads a map; empty where there is none, or where it is broken or of another version.
    public static Optional<LibraryMap> read(Path file) {
        try {
            return Optional.of(parse(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN)));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty(); // as good as none
        }
    }

    private static LibraryMap parse(ByteBuffer content) {
        int end = content.limit() - Long.BYTES;
        require(end >= MAGIC.length + Integer.BYTES, "shorter than a map");
        require(content.getLong(end) == checksum(content.duplicate().position(end)), "checksum");
        byte[] magic = new byte[MAGIC.length];
        content.get(magic);
        require(ByteBuffer.wrap(magic).equals(ByteBuffer.wrap(MAGIC)) && content.getInt() == VERSION, "format");
        String modelHash = text(content);
        float unit = content.getFloat();
        int laidOut = content.getInt();
        int size = content.getInt();
        require(size >= 0 && size <= content.remaining() / (Integer.BYTES + 2 * Float.BYTES), "size");
        List<String> tracks = new ArrayList<>(size);
        float[] xy = new float[2 * size];
        for (int point = 0; point < size; point++) {
            tracks.add(text(content));
            xy[2 * point] = content.getFloat();
            xy[2 * point + 1] = content.getFloat();
        }
        return new LibraryMap(modelHash, tracks, xy, laidOut, unit);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("no map: " + what);
        }
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void putText(ByteBuffer content, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.putInt(bytes.length).put(bytes);
    }

    private static String text(ByteBuffer content) {
        int length = content.getInt();
        require(length >= 0 && length <= LONGEST_TEXT, "text");
        byte[] bytes = new byte[length];
        content.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Of all bytes before the position.
    private static long checksum(ByteBuffer content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content.slice(0, content.position()));
        return checksum.getValue();
    }
}
