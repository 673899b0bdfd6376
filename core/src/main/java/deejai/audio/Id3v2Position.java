package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/// Finds the ID3v2 tag of a file: at its start, or, in WAV and AIFF files, in a chunk of its own.
///
/// Those are chunks: the name (4 characters), the length of the content (4 bytes, little-endian in WAV,
/// big-endian in AIFF), the content, and a zero byte if its length is odd.
final class Id3v2Position {

    private static final int FORM_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;

    /// More chunks are a broken file.
    private static final int MAX_CHUNKS = 10_000;

    private Id3v2Position() {}

    /// Where the tag begins, in bytes from the start of the file; 0 where it can only be at the start.
    static long of(SeekableByteChannel file) throws IOException {
        ByteBuffer head = FileBytes.read(file, 0, FORM_BYTES);
        String kind = name(head, 0) + name(head, 8);
        ByteOrder order = switch (kind) {
            case "RIFFWAVE", "RF64WAVE" -> ByteOrder.LITTLE_ENDIAN;
            case "FORMAIFF", "FORMAIFC" -> ByteOrder.BIG_ENDIAN;
            default -> null;
        };
        return order == null ? 0 : chunk(file, order);
    }

    private static long chunk(SeekableByteChannel file, ByteOrder order) throws IOException {
        long position = FORM_BYTES;
        for (int chunk = 0; chunk < MAX_CHUNKS && position < file.size(); chunk++) {
            ByteBuffer header =
                    FileBytes.read(file, position, CHUNK_HEADER_BYTES).order(order);
            if (name(header, 0).equalsIgnoreCase("id3 ")) {
                return position + CHUNK_HEADER_BYTES;
            }
            if (header.remaining() < CHUNK_HEADER_BYTES) {
                return 0;
            }
            long length = Integer.toUnsignedLong(header.getInt(4));
            position += CHUNK_HEADER_BYTES + length + (length & 1);
        }
        return 0;
    }

    /// Four characters; empty where there are not as many.
    private static String name(ByteBuffer bytes, int start) {
        return bytes.limit() < start + 4
                ? ""
                : StandardCharsets.ISO_8859_1.decode(bytes.slice(start, 4)).toString();
    }
}
