package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the tags at the end of a file: ID3v1, APEv2 and Lyrics3v2, in any order.
///
/// In formats without a container (MP3, ADTS, raw FLAC) FFmpeg cannot tell them from sound: cover art in an
/// APEv2 tag holds what looks like MP3 frames. Identity and signal of a track must not depend on its tags, so
/// the file is read only up to them. Of a tag that claims a length which cannot be, the footer alone counts.
final class TrailingTags {

    private static final int ID3V1_BYTES = 128;
    private static final int APE_FOOTER_BYTES = 32;
    private static final int MAX_APE_BYTES = 1 << 24;
    private static final int APE_HAS_HEADER = 1 << 31;
    private static final int LYRICS_FOOTER_BYTES = 15;
    private static final Pattern LYRICS_FOOTER = Pattern.compile("(\\d{6})LYRICS200");

    private TrailingTags() {}

    /// Where the tags at the end of a file begin, in bytes from its start: the length of the file where there
    /// are none.
    static long start(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            long end = file.size();
            long before;
            do {
                before = end;
                end -= id3v1Bytes(file, end);
                end -= apeBytes(file, end);
                end -= lyricsBytes(file, end);
            } while (end < before);
            return end;
        }
    }

    /// The items of the APEv2 tag at the end of a file, little-endian; none where there is no such tag, or a
    /// larger one than there should be.
    static ByteBuffer apeItems(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            long end = file.size() - id3v1Bytes(file, file.size());
            end -= lyricsBytes(file, end);
            ByteBuffer footer = last(APE_FOOTER_BYTES, file, end);
            int itemsBytes = startsWith(footer, "APETAGEX") ? footer.getInt(12) - APE_FOOTER_BYTES : 0;
            boolean possible = itemsBytes > 0 && itemsBytes <= MAX_APE_BYTES;
            return last(possible ? itemsBytes : 0, file, end - APE_FOOTER_BYTES);
        }
    }

    private static long id3v1Bytes(SeekableByteChannel file, long end) throws IOException {
        ByteBuffer tag = last(ID3V1_BYTES, file, end);
        return startsWith(tag, "TAG") ? ID3V1_BYTES : 0;
    }

    private static long apeBytes(SeekableByteChannel file, long end) throws IOException {
        ByteBuffer footer = last(APE_FOOTER_BYTES, file, end);
        if (!startsWith(footer, "APETAGEX")) {
            return 0;
        }
        long itemsAndFooter = Integer.toUnsignedLong(footer.getInt(12));
        long header = (footer.getInt(20) & APE_HAS_HEADER) == 0 ? 0 : APE_FOOTER_BYTES;
        boolean possible = itemsAndFooter >= APE_FOOTER_BYTES && itemsAndFooter + header <= end;
        return possible ? itemsAndFooter + header : APE_FOOTER_BYTES;
    }

    private static long lyricsBytes(SeekableByteChannel file, long end) throws IOException {
        ByteBuffer footer = last(LYRICS_FOOTER_BYTES, file, end);
        Matcher matcher = LYRICS_FOOTER.matcher(StandardCharsets.ISO_8859_1.decode(footer));
        if (!matcher.matches()) {
            return 0;
        }
        long tag = Long.parseLong(matcher.group(1)) + LYRICS_FOOTER_BYTES;
        return tag <= end ? tag : LYRICS_FOOTER_BYTES;
    }

    /// The last bytes before an end; none where the file is shorter.
    private static ByteBuffer last(int bytes, SeekableByteChannel file, long end) throws IOException {
        return FileBytes.read(file, Math.max(0, end - bytes), end < bytes ? 0 : bytes)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean startsWith(ByteBuffer buffer, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return buffer.remaining() >= expected.length
                && buffer.slice(0, expected.length).equals(ByteBuffer.wrap(expected));
    }
}
