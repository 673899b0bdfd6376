package deejai.corpus;

import java.util.Arrays;

/// Bytes that are appended to, up to 2 GB.
final class GrowingBytes {

    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /// Appends the first `count` bytes.
    void append(byte[] text, int count) {
        if (count > MAX_BYTES - length) {
            throw new IllegalStateException("names of tracks take more than 2 GB; read fewer playlists at a time");
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_BYTES, Math.max(bytes.length * 3L / 2, length + count)));
        }
        System.arraycopy(text, 0, bytes, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    /// The array in use; longer than what was appended.
    byte[] array() {
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
