package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Reads parts of files.
final class FileBytes {

    private FileBytes() {}

    /// Reads bytes from a position on, fewer where the file ends before; big-endian.
    static ByteBuffer read(SeekableByteChannel file, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.clamp(file.size() - position, 0, (long) bytes));
        file.position(position);
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // A channel may give less than is asked for.
        }
        return buffer.flip();
    }
}
