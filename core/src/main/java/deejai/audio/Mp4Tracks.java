package deejai.audio;

import deejai.audio.Mp4Boxes.Box;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks through the tracks of an MP4 or QuickTime file.
final class Mp4Tracks {

    /// Formats of tracks that are pictures to look at while the sound plays: pages of a comic, chapters of a book.
    private static final List<String> STILL_PICTURES = List.of("jpeg", "png ", "mjpa", "mjpb");

    private Mp4Tracks() {}

    /// What each track is, by the name of its handler: "soun", "vide", "text" and so on; "pict" for still pictures.
    static List<String> handlers(SeekableByteChannel file) throws IOException {
        Mp4Boxes boxes = new Mp4Boxes(file);
        List<String> handlers = new ArrayList<>();
        Optional<Box> movie = boxes.find(boxes.root(), "moov");
        if (movie.isPresent()) {
            boxes.forEach(movie.get(), 0, box -> {
                if (box.name().equals("trak")) {
                    handlers.add(handler(boxes, box));
                }
                return true;
            });
        }
        return handlers;
    }

    private static String handler(Mp4Boxes boxes, Box track) throws IOException {
        // The handler stands behind version, flags and 4 bytes of no meaning.
        String handler = name(boxes, boxes.find(track, "mdia", "hdlr"), 8);
        // The format of the first sample stands behind version, flags, a count and a length.
        String format = name(boxes, boxes.find(track, "mdia", "minf", "stbl", "stsd"), 12);
        return handler.equals("vide") && STILL_PICTURES.contains(format) ? "pict" : handler;
    }

    /// Four characters of a box; empty where it does not have them.
    private static String name(Mp4Boxes boxes, Optional<Box> box, int offset) throws IOException {
        if (box.isEmpty()) {
            return "";
        }
        String content = StandardCharsets.ISO_8859_1
                .decode(boxes.content(box.get(), offset + 4))
                .toString();
        return content.length() == offset + 4 ? content.substring(offset) : "";
    }
}
