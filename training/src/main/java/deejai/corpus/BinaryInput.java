package deejai.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/// Reads what [BinaryOutput] writes.
final class BinaryInput {

    private final InputStream in;
    private final CRC32C checksum = new CRC32C();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    /// bytes before this position are in the checksum
    private int checked;

    BinaryInput(InputStream in) {
        this.in = in;
    }

    void bytes(byte[] target, int from, int count) throws IOException {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (position == limit) {
                fill();
            }
            int available = Math.min(end - at, limit - position);
            System.arraycopy(buffer, position, target, at, available);
            position += available;
            at += available;
        }
    }

    int integer() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | single();
        }
        return value;
    }

    long longInteger() throws IOException {
        long high = integer();
        return high << 32 | (integer() & 0xFFFFFFFFL);
    }

    int varint() throws IOException {
        int next = single();
        int value = next & 0x7F;
        for (int shift = 7; next >= 0x80; shift += 7) {
            if (shift > 28) {
                throw damaged("a number is too long");
            }
            next = single();
            value |= (next & 0x7F) << shift;
        }
        if (value < 0) {
            throw damaged("a number is too large");
        }
        return value;
    }

    /// Compares what was read so far with the checksum that comes next.
    void requireChecksum() throws IOException {
        includeInChecksum();
        int expected = (int) checksum.getValue();
        if (integer() != expected) {
            throw damaged("its checksum is wrong");
        }
    }

    static IOException damaged(String how) {
        return new IOException("the corpus is damaged: " + how);
    }

    private int single() throws IOException {
        if (position == limit) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    private void includeInChecksum() {
        checksum.update(buffer, checked, position - checked);
        checked = position;
    }

    private void fill() throws IOException {
        includeInChecksum();
        position = 0;
        checked = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        if (limit == 0) {
            throw damaged("it ends too early");
        }
    }
}
