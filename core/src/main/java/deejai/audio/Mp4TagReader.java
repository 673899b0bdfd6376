package deejai.audio;

import deejai.audio.Mp4Boxes.Box;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads from an MP4 file what FFmpeg leaves out of its tags: all of several artists, genres and MusicBrainz
/// ids, of which it keeps the first.
///
/// The tags are boxes in the box `moov/udta/meta/ilst`: each is named for what it says, or "----" with the name
/// in a box of its own, and holds a box "data" for every value. Source: the QuickTime File Format
/// Specification, "Metadata", and https://picard-docs.musicbrainz.org, appendix "Tag Mapping".
final class Mp4TagReader {

    /// Bytes of version and flags that begin many boxes.
    private static final int VERSION_BYTES = 4;

    /// Bytes of a value's type and language.
    private static final int DATA_HEADER_BYTES = 8;

    private static final int TYPE_UTF8 = 1;
    private static final int MAX_TEXT_BYTES = 1 << 16;

    private final Mp4Boxes boxes;
    private final Map<String, String> entries = new LinkedHashMap<>();

    private Mp4TagReader(Mp4Boxes boxes) {
        this.boxes = boxes;
    }

    /// Entries by FFmpeg's names, several values with a zero character between them; none where a file is no MP4.
    static Map<String, String> read(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            Mp4Boxes boxes = new Mp4Boxes(file);
            if (boxes.find(boxes.root(), "ftyp").isEmpty()) {
                return Map.of();
            }
            Optional<Box> meta = boxes.find(boxes.root(), "moov", "udta", "meta");
            Optional<Box> list = meta.isEmpty() ? meta : boxes.find(meta.get(), VERSION_BYTES, "ilst");
            Mp4TagReader reader = new Mp4TagReader(boxes);
            if (list.isPresent()) {
                boxes.forEach(list.get(), 0, reader::readItem);
            }
            return reader.entries;
        }
    }

    private boolean readItem(Box item) throws IOException {
        switch (item.name()) {
            case "\u00A9ART" -> put("artist", values(item));
            case "\u00A9gen" -> put("genre", values(item));
            case "----" -> {
                String name = name(item);
                if (name.toLowerCase(Locale.ROOT).startsWith("musicbrainz")) {
                    put(name, values(item));
                }
            }
            default -> {
                // FFmpeg reads it as well as can be.
            }
        }
        return true;
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            entries.merge(name, value, (one, other) -> one + '\0' + other);
        }
    }

    private String name(Box item) throws IOException {
        Optional<Box> name = boxes.find(item, "name");
        return name.isEmpty() ? "" : text(boxes.content(name.get(), MAX_TEXT_BYTES), VERSION_BYTES);
    }

    /// The texts of an item, a zero character between them.
    private String values(Box item) throws IOException {
        StringBuilder values = new StringBuilder();
        boxes.forEach(item, 0, box -> {
            ByteBuffer content = boxes.content(box, MAX_TEXT_BYTES);
            boolean text = box.name().equals("data")
                    && content.remaining() > DATA_HEADER_BYTES
                    && content.getInt(0) == TYPE_UTF8;
            if (text) {
                values.append(values.isEmpty() ? "" : "\0").append(text(content, DATA_HEADER_BYTES));
            }
            return true;
        });
        return values.toString();
    }

    private static String text(ByteBuffer content, int start) {
        return start > content.limit()
                ? ""
                : StandardCharsets.UTF_8.decode(content.position(start)).toString();
    }
}
