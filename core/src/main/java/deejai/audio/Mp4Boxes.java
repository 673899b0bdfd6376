package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Walks through the boxes ("atoms") of an MP4 or QuickTime file.
///
/// A box is its length (4 bytes, big-endian, itself included; 1: eight bytes of length follow the name; 0: up
/// to the end), its name (4 characters) and its content, which may be boxes again. Source: ISO/IEC 14496-12,
/// section 4.2.
final class Mp4Boxes {

    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;

    /// More boxes beside each other are a broken file.
    private static final int MAX_BOXES = 100_000;

    private final SeekableByteChannel file;

    Mp4Boxes(SeekableByteChannel file) {
        this.file = file;
    }

    /// A box, or a part of a file that holds boxes.
    ///
    /// @param name  4 characters, in which '©' is one byte
    /// @param start where its content begins, in bytes from the start of the file
    /// @param end   where it ends
    record Box(String name, long start, long end) {}

    /// Takes boxes.
    @FunctionalInterface
    interface Visitor {
        /// Takes the next box; returns false if no more are wanted.
        boolean visit(Box box) throws IOException;
    }

    /// The whole file.
    Box root() throws IOException {
        return new Box("", 0, file.size());
    }

    /// Visits the boxes in a box, one after the other, as far as they make sense.
    ///
    /// @param skip bytes of the content before the first of them
    void forEach(Box parent, int skip, Visitor visitor) throws IOException {
        long position = parent.start() + skip;
        for (int boxes = 0; boxes < MAX_BOXES && position + HEADER_BYTES <= parent.end(); boxes++) {
            ByteBuffer header =
                    FileBytes.read(file, position, (int) Math.min(LONG_HEADER_BYTES, parent.end() - position));
            if (header.remaining() < HEADER_BYTES) {
                return;
            }
            long length = Integer.toUnsignedLong(header.getInt(0));
            int headerBytes = HEADER_BYTES;
            if (length == 1 && header.remaining() == LONG_HEADER_BYTES) {
                length = header.getLong(HEADER_BYTES);
                headerBytes = LONG_HEADER_BYTES;
            } else if (length == 0) {
                length = parent.end() - position;
            }
            if (length < headerBytes || length > parent.end() - position) {
                return;
            }
            String name = StandardCharsets.ISO_8859_1
                    .decode(header.slice(Integer.BYTES, Integer.BYTES))
                    .toString();
            if (!visitor.visit(new Box(name, position + headerBytes, position + length))) {
                return;
            }
            position += length;
        }
    }

    /// The first box of a name in a box.
    Optional<Box> find(Box parent, int skip, String name) throws IOException {
        Box[] found = new Box[1];
        forEach(parent, skip, box -> {
            boolean matches = box.name().equals(name);
            if (matches) {
                found[0] = box;
            }
            return !matches;
        });
        return Optional.ofNullable(found[0]);
    }

    /// The box that a path of names leads to.
    Optional<Box> find(Box parent, String... names) throws IOException {
        Optional<Box> box = Optional.of(parent);
        for (String name : names) {
            box = box.isEmpty() ? box : find(box.get(), 0, name);
        }
        return box;
    }

    /// Reads the first bytes of a box's content, fewer where there are fewer.
    ByteBuffer content(Box box, int maxBytes) throws IOException {
        return FileBytes.read(file, box.start(), (int) Math.min(maxBytes, box.end() - box.start()));
    }
}
