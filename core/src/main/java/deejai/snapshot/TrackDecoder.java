package deejai.snapshot;

import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import deejai.library.StoredPath;
import deejai.library.Track;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads the bytes of one track, as [TrackEncoder] made them.
final class TrackDecoder {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private int position;

    /// @param bytes those of one track, or more
    TrackDecoder(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The track.
    Track track(double durationSeconds) {
        String id = id();
        // Arguments are read in their order.
        Tags tags = new Tags(
                text(),
                texts(),
                text(),
                text(),
                texts(),
                optionalInt(),
                optionalInt(),
                optionalInt(),
                text(),
                text(),
                texts(),
                text(),
                new ReplayGain(optionalDouble(), optionalDouble(), optionalDouble(), optionalDouble()));
        return new Track(id, tags, durationSeconds, path());
    }

    /// The id of the track; the first thing to be read.
    String id() {
        long length = number();
        int count = (int) (length >>> 1);
        String id = (length & 1) == 1
                ? HEX.formatHex(bytes, position, position + count)
                : new String(bytes, position, count, StandardCharsets.UTF_8);
        position += count;
        return id;
    }

    private @Nullable Path path() {
        String text = text();
        return text == null ? null : StoredPath.read(text);
    }

    private @Nullable String text() {
        int length = (int) number() - 1;
        if (length < 0) {
            return null;
        }
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private List<String> texts() {
        int size = (int) number();
        if (size == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String text = text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private OptionalInt optionalInt() {
        long number = number();
        return number == 0 ? OptionalInt.empty() : OptionalInt.of((int) (number - 1));
    }

    private OptionalDouble optionalDouble() {
        if (bytes[position++] == 0) {
            return OptionalDouble.empty();
        }
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= Byte.toUnsignedLong(bytes[position++]) << shift;
        }
        return OptionalDouble.of(Double.longBitsToDouble(bits));
    }

    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
