package deejai.snapshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file of named sections, mapped into memory. All numbers are little-endian.
///
/// ```
/// 0     magic, 8 bytes
/// 8     int   version of the format and of what the sections hold
/// 12    int   number of sections
/// 16    long  size of the file, bytes
/// 24    int   length of the origin, then the origin: what the file was made of (UTF-8)
///       for each section: int length of its name, its name (UTF-8), long position, long length, bytes
/// 4088  long  CRC-32C of the 4088 bytes before
/// 4096  sections, each at a multiple of 64 bytes: a line of the processor's cache, and any vector's alignment
/// ```
///
/// The pages that are used come into memory when they are first touched, and belong to the system: it drops
/// them where memory is short. The file is unmapped some time after nobody can reach any of its sections any
/// more, so readers need no locks, and a file that was replaced lives on for those who still read it.
final class SectionFile {

    static final int HEADER_BYTES = 4096;
    static final int ALIGNMENT = 64;
    static final int CHECKSUM_POSITION = HEADER_BYTES - Long.BYTES;
    static final int SIZE_POSITION = 16;
    static final int ORIGIN_POSITION = 24;

    private static final byte[] MAGIC = "DEEJAI\r\n".getBytes(StandardCharsets.US_ASCII);

    /// To be raised with every change of the format, of what is in a section, or of how that is worked out
    /// (such as the folding of names that keys are made of).
    private static final int VERSION = 3;

    private final String origin;
    private final long sizeBytes;
    private final Map<String, MemorySegment> sections;

    private SectionFile(String origin, long sizeBytes, Map<String, MemorySegment> sections) {
        this.origin = origin;
        this.sizeBytes = sizeBytes;
        this.sections = sections;
    }

    /// Where a section lies.
    ///
    /// @param position first byte in the file
    /// @param length   bytes
    record Extent(long position, long length) {}

    /// Maps a file; empty where there is none, or where it is damaged, cut short, or no such file of this
    /// version.
    static Optional<SectionFile> open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            while (header.hasRemaining() && channel.read(header, header.position()) > 0) {}
            if (header.hasRemaining() || !isWhole(header.flip(), channel.size())) {
                return Optional.empty();
            }
            return Optional.of(read(header, channel));
        } catch (IOException e) {
            return Optional.empty(); // as good as none: it is made again, and the failure then shows if it lasts
        }
    }

    private static boolean isWhole(ByteBuffer header, long sizeBytes) {
        return header.getLong(CHECKSUM_POSITION) == checksum(header)
                && header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                && header.getInt(MAGIC.length) == VERSION
                && header.getLong(SIZE_POSITION) == sizeBytes;
    }

    /// The checksum makes sure that the rest of the header is as it was written.
    private static SectionFile read(ByteBuffer header, FileChannel channel) throws IOException {
        long sizeBytes = header.getLong(SIZE_POSITION);
        MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, sizeBytes, Arena.ofAuto());
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        int count = header.getInt(MAGIC.length + Integer.BYTES);
        header.position(ORIGIN_POSITION);
        String origin = text(header);
        for (int i = 0; i < count; i++) {
            String name = text(header);
            long position = header.getLong();
            sections.put(name, whole.asSlice(position, header.getLong()));
        }
        return new SectionFile(origin, sizeBytes, sections);
    }

    /// The header of a file whose sections are written.
    ///
    /// @param sizeBytes of the whole file
    /// @throws java.nio.BufferOverflowException if the origin and the names do not fit into it
    static ByteBuffer header(String origin, Map<String, Extent> sections, long sizeBytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.limit(CHECKSUM_POSITION);
        header.put(MAGIC).putInt(VERSION).putInt(sections.size()).putLong(sizeBytes);
        putText(header, origin);
        sections.forEach((name, extent) -> {
            putText(header, name);
            header.putLong(extent.position()).putLong(extent.length());
        });
        return header.clear().putLong(CHECKSUM_POSITION, checksum(header));
    }

    private static void putText(ByteBuffer header, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        header.putInt(bytes.length).put(bytes);
    }

    private static String text(ByteBuffer header) {
        byte[] bytes = new byte[header.getInt()];
        header.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long checksum(ByteBuffer header) {
        CRC32C checksum = new CRC32C();
        checksum.update(header.slice(0, CHECKSUM_POSITION));
        return checksum.getValue();
    }

    /// What the file was made of.
    String origin() {
        return origin;
    }

    /// Size of the file.
    long sizeBytes() {
        return sizeBytes;
    }

    /// A section, null where there is none of that name.
    @Nullable
    MemorySegment find(String name) {
        return sections.get(name);
    }

    /// A section.
    ///
    /// @throws IllegalStateException if there is none of that name: a file of this version has it
    MemorySegment section(String name) {
        MemorySegment section = find(name);
        if (section == null) {
            throw new IllegalStateException("snapshot has no section " + name);
        }
        return section;
    }

    /// All sections whose names begin with `prefix`, by what follows it.
    Map<String, MemorySegment> sections(String prefix) {
        Map<String, MemorySegment> found = new HashMap<>();
        sections.forEach((name, section) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), section);
            }
        });
        return found;
    }

    /// The ints of a section, on the heap.
    int[] ints(String name) {
        return section(name).toArray(ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN));
    }
}
