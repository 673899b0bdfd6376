package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads an APEv2 tag. Of several artists, genres or MusicBrainz ids FFmpeg keeps the first, and in MP3 files
/// it reads no such tag at all.
///
/// The tag stands at the end of the file and is items: the length of the value (4 bytes, little-endian), flags (4
/// bytes), the name, a zero byte, the value, in UTF-8 and with zero bytes between several. Source: the APEv2
/// and APEv2 items specifications of the Hydrogenaudio Knowledgebase.
final class ApeTagReader {

    private static final int ITEM_HEADER_BYTES = 8;

    /// The flags that say that a value is no text.
    private static final int NO_TEXT = 6;

    private static final int MAX_TEXT_BYTES = 1 << 16;

    private ApeTagReader() {}

    /// Entries by the names in the tag, several values with a zero character between them; none where the file
    /// does not end with one.
    static Map<String, String> read(Path path) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        ByteBuffer items = TrailingTags.apeItems(path);
        while (items.remaining() > ITEM_HEADER_BYTES) {
            int length = items.getInt();
            int flags = items.getInt();
            String name = name(items);
            if (length < 0 || length > items.remaining()) {
                break;
            }
            if ((flags & NO_TEXT) == 0 && length <= MAX_TEXT_BYTES) {
                ByteBuffer value = items.slice(items.position(), length);
                entries.putIfAbsent(name, StandardCharsets.UTF_8.decode(value).toString());
            }
            items.position(items.position() + length);
        }
        return entries;
    }

    /// Reads a name and the zero byte behind it.
    private static String name(ByteBuffer items) {
        StringBuilder name = new StringBuilder();
        while (items.hasRemaining()) {
            byte next = items.get();
            if (next == 0) {
                break;
            }
            name.append((char) Byte.toUnsignedInt(next));
        }
        return name.toString();
    }
}
