package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Looks through the tracks of a Matroska or WebM file.
///
/// Such a file is elements: an id and a length, each a number of 1 to 8 bytes that begins with as many zero
/// bits, and a one, as bytes follow; then the content, which may be elements again. Source: RFC 8794 (EBML),
/// RFC 9559 (Matroska).
final class MatroskaTracks {

    private static final long SEGMENT = 0x18538067L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK_ENTRY = 0xAE;
    private static final long TRACK_TYPE = 0x83;
    private static final int VIDEO = 1;

    /// More elements are a broken file, or one whose tracks are nowhere near its start.
    private static final int MAX_ELEMENTS = 10_000;

    private static final int MAX_HEADER_BYTES = 12;

    private final SeekableByteChannel file;
    private int elements;

    private MatroskaTracks(SeekableByteChannel file) {
        this.file = file;
    }

    /// Whether a file has a track of moving pictures. Covers are attachments, no tracks.
    static boolean haveVideo(SeekableByteChannel file) throws IOException {
        return new MatroskaTracks(file).hasVideo(0, file.size());
    }

    private boolean hasVideo(long start, long end) throws IOException {
        long position = start;
        while (position < end && elements++ < MAX_ELEMENTS) {
            ByteBuffer header = FileBytes.read(file, position, MAX_HEADER_BYTES);
            long id = number(header, false);
            long length = number(header, true);
            if (id < 0 || length < 0) {
                return false;
            }
            long content = position + header.position();
            // What is of unknown length, as in a stream that was recorded, goes on to the end.
            long next = length <= end - content ? content + length : end;
            if (id == TRACK_TYPE && length == 1) {
                ByteBuffer type = FileBytes.read(file, content, 1);
                if (type.hasRemaining() && type.get() == VIDEO) {
                    return true;
                }
            }
            if ((id == SEGMENT || id == TRACKS || id == TRACK_ENTRY) && hasVideo(content, next)) {
                return true;
            }
            if (id == TRACKS) {
                return false;
            }
            position = next;
        }
        return false;
    }

    /// The next number; -1 where there is none.
    ///
    /// @param withoutMark true to take out the bit that says how long the number is, as lengths are meant
    private static long number(ByteBuffer bytes, boolean withoutMark) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int first = Byte.toUnsignedInt(bytes.get());
        int more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
        if (more >= Long.BYTES || more > bytes.remaining()) {
            return -1;
        }
        long number = withoutMark ? first & (0x7F >> more) : first;
        for (int i = 0; i < more; i++) {
            number = number << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
        }
        return number;
    }
}
