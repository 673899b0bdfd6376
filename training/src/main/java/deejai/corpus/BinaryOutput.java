package deejai.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32C;

/// Writes numbers and bytes, big-endian, and the checksum (CRC-32C) of what was written.
final class BinaryOutput implements AutoCloseable {

    private final OutputStream out;
    private final CRC32C checksum = new CRC32C();
    private final byte[] buffer = new byte[1 << 16];
    private int length;

    BinaryOutput(OutputStream out) {
        this.out = out;
    }

    void bytes(byte[] bytes, int from, int to) throws IOException {
        int at = from;
        while (at < to) {
            if (length == buffer.length) {
                flush();
            }
            int count = Math.min(to - at, buffer.length - length);
            System.arraycopy(bytes, at, buffer, length, count);
            length += count;
            at += count;
        }
    }

    void integer(int value) throws IOException {
        for (int shift = 24; shift >= 0; shift -= 8) {
            single(value >>> shift);
        }
    }

    void longInteger(long value) throws IOException {
        integer((int) (value >>> 32));
        integer((int) value);
    }

    void varint(int value) throws IOException {
        int rest = value;
        while (rest >>> 7 != 0) {
            single(rest | 0x80);
            rest >>>= 7;
        }
        single(rest);
    }

    /// The checksum of everything so far; what follows goes on with it.
    void checksum() throws IOException {
        flush();
        integer((int) checksum.getValue());
    }

    private void single(int value) throws IOException {
        if (length == buffer.length) {
            flush();
        }
        buffer[length++] = (byte) value;
    }

    private void flush() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("writing a corpus was stopped");
        }
        checksum.update(buffer, 0, length);
        out.write(buffer, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(buffer, 0, length);
        }
    }
}
