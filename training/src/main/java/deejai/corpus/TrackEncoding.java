package deejai.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Track descriptions as bytes: the fields in order, each its length in UTF-8 plus one (0 for none) as a varint, then
/// the text.
final class TrackEncoding {

    private byte[] buffer = new byte[256];
    private int length;

    /// Encodes a description into [#bytes].
    ///
    /// @return length in bytes
    int encode(TrackDescription track) {
        length = 0;
        field(track.id());
        field(track.artist());
        field(track.title());
        field(track.isrc());
        field(track.recordingId());
        return length;
    }

    /// What was encoded last, from the first byte on.
    byte[] bytes() {
        return buffer;
    }

    /// Decodes a description.
    ///
    /// @throws IllegalArgumentException if the bytes are none
    static TrackDescription decode(byte[] bytes, int from, int to) {
        Decoder in = new Decoder(bytes, from, to);
        String id = in.field();
        String artist = in.field();
        String title = in.field();
        return new TrackDescription(
                id, artist == null ? "" : artist, title == null ? "" : title, in.field(), in.field());
    }

    private void field(@Nullable String text) {
        byte[] encoded = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        if (length + encoded.length + 5 > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + encoded.length + 5));
        }
        int head = text == null ? 0 : encoded.length + 1;
        while (head >= 0x80) {
            buffer[length++] = (byte) (head | 0x80);
            head >>>= 7;
        }
        buffer[length++] = (byte) head;
        System.arraycopy(encoded, 0, buffer, length, encoded.length);
        length += encoded.length;
    }

    private static final class Decoder {

        private final byte[] bytes;
        private final int end;
        private int position;

        Decoder(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.position = from;
            this.end = to;
        }

        @Nullable
        String field() {
            int head = 0;
            int shift = 0;
            byte next;
            do {
                if (position >= end || shift > 28) {
                    throw new IllegalArgumentException("track description must end with its last field");
                }
                next = bytes[position++];
                head |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            if (head == 0) {
                return null;
            }
            int textLength = head - 1;
            if (textLength < 0 || textLength > end - position) {
                throw new IllegalArgumentException("track description must end with its last field");
            }
            position += textLength;
            return new String(bytes, position - textLength, textLength, StandardCharsets.UTF_8);
        }
    }
}
