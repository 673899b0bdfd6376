package deejai.snapshot;

import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import deejai.library.StoredPath;
import deejai.library.Track;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Makes the bytes of tracks, one after the other in the same buffer. [TrackDecoder] reads them; the two go
/// through the components in the same order.
///
/// | what | bytes |
/// |---|---|
/// | number | 7 bits a byte, lowest first; the highest bit says that more follow |
/// | id | number 2n + 1 and the n bytes of a hash in lower-case hexadecimal digits; 2n and n bytes of UTF-8 otherwise |
/// | text | number 0 for null; n + 1 and n bytes of UTF-8 otherwise |
/// | list | number of texts, then these |
/// | whole number, or none | number 0 for none; 1 + its 32 bits otherwise |
/// | double, or none | byte 0 for none; byte 1 and 8 bytes otherwise |
final class TrackEncoder {

    private static final HexFormat HEX = HexFormat.of();

    private byte[] bytes = new byte[1024];
    private int length;

    /// The bytes of the track that was encoded last, [#length()] of them.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /// Encodes a track, all but its length in seconds, in place of the one before.
    void encode(Track track) {
        length = 0;
        putId(track.id());
        Tags tags = track.tags();
        putText(tags.title());
        putTexts(tags.artists());
        putText(tags.album());
        putText(tags.albumArtist());
        putTexts(tags.genres());
        putInt(tags.year());
        putInt(tags.trackNumber());
        putInt(tags.discNumber());
        putText(tags.musicBrainzRecordingId());
        putText(tags.musicBrainzReleaseId());
        putTexts(tags.musicBrainzArtistIds());
        putText(tags.isrc());
        ReplayGain gain = tags.replayGain();
        putDouble(gain.trackGainDb());
        putDouble(gain.trackPeak());
        putDouble(gain.albumGainDb());
        putDouble(gain.albumPeak());
        putText(track.path() == null ? null : StoredPath.text(track.path()));
    }

    private void putId(String id) {
        boolean isHash = id.length() % 2 == 0 && id.chars().allMatch(TrackEncoder::isHashDigit);
        byte[] idBytes = isHash ? HEX.parseHex(id) : id.getBytes(StandardCharsets.UTF_8);
        putNumber(2L * idBytes.length + (isHash ? 1 : 0));
        putBytes(idBytes);
    }

    private static boolean isHashDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private void putText(@Nullable String text) {
        if (text == null) {
            putNumber(0);
            return;
        }
        byte[] textBytes = text.getBytes(StandardCharsets.UTF_8);
        putNumber(1L + textBytes.length);
        putBytes(textBytes);
    }

    private void putTexts(List<String> texts) {
        putNumber(texts.size());
        texts.forEach(this::putText);
    }

    private void putInt(OptionalInt number) {
        putNumber(number.isPresent() ? 1 + Integer.toUnsignedLong(number.getAsInt()) : 0);
    }

    private void putDouble(OptionalDouble number) {
        putByte(number.isPresent() ? 1 : 0);
        if (number.isPresent()) {
            long bits = Double.doubleToRawLongBits(number.getAsDouble());
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                putByte((int) (bits >>> shift));
            }
        }
    }

    private void putNumber(long number) {
        long rest = number;
        while (rest > 0x7f) {
            putByte((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        putByte((int) rest);
    }

    private void putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void putBytes(byte[] values) {
        room(values.length);
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
