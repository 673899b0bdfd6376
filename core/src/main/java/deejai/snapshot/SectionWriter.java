package deejai.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a [SectionFile], one section after the other. The file is none until [#finish] has written its
/// header.
final class SectionWriter implements Closeable {

    private static final int BUFFER_BYTES = 1 << 18;

    /// What one buffer over a segment may hold is limited.
    private static final long CHUNK_BYTES = 1 << 30;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, SectionFile.Extent> sections = new LinkedHashMap<>();

    /// Bytes of the file so far, those in the buffer included.
    private long position = SectionFile.HEADER_BYTES;

    /// A writer of a file that does not exist yet, or is empty.
    SectionWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.position(position);
    }

    /// Writes the content of a section, by way of this writer.
    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }

    /// Writes a section and maps it, so that what comes next can be made of it.
    ///
    /// @throws IllegalArgumentException if there is one of that name
    MemorySegment section(String name, Content content) throws IOException {
        while (position % SectionFile.ALIGNMENT != 0) {
            putByte((byte) 0);
        }
        long start = position;
        content.write();
        SectionFile.Extent extent = new SectionFile.Extent(start, position - start);
        if (sections.put(name, extent) != null) {
            throw new IllegalArgumentException("name must be that of no other section: " + name);
        }
        flush();
        return channel.map(FileChannel.MapMode.READ_ONLY, start, extent.length(), Arena.ofAuto());
    }

    void putByte(byte value) throws IOException {
        room(Byte.BYTES).put(value);
    }

    void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    void putDouble(double value) throws IOException {
        room(Double.BYTES).putDouble(value);
    }

    /// Writes the first `length` of some bytes.
    void putBytes(byte[] bytes, int length) throws IOException {
        int from = 0;
        while (from < length) {
            int part = Math.min(length - from, BUFFER_BYTES);
            room(part).put(bytes, from, part);
            from += part;
        }
    }

    /// Writes what lies in memory.
    void putSegment(MemorySegment segment) throws IOException {
        flush();
        for (long from = 0; from < segment.byteSize(); from += CHUNK_BYTES) {
            long length = Math.min(CHUNK_BYTES, segment.byteSize() - from);
            ByteBuffer chunk = segment.asSlice(from, length).asByteBuffer();
            while (chunk.hasRemaining()) {
                position += channel.write(chunk);
            }
        }
    }

    /// Writes the header, and waits until all is on disk: a file whose header is whole is whole, even after the
    /// power went off.
    ///
    /// @param origin what the file was made of
    void finish(String origin) throws IOException {
        flush();
        ByteBuffer header = SectionFile.header(origin, sections, position);
        channel.force(false);
        while (header.hasRemaining()) {
            channel.write(header, header.position());
        }
        channel.force(false);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        position += bytes;
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
