package deejai.audio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A picture to show for a track.
///
/// @param bytes    the picture as a file would hold it
/// @param mimeType "image/jpeg", "image/png" and so on
@SuppressWarnings("ArrayRecordComponent") // handed from reader to viewer, never compared
public record CoverArt(byte[] bytes, String mimeType) {

    /// Larger pictures are not worth the memory.
    static final int MAX_BYTES = 1 << 25;

    /// A picture of one of the kinds that browsers show, which its first bytes tell.
    static Optional<CoverArt> of(byte[] bytes) {
        return mimeType(bytes).map(type -> new CoverArt(bytes, type));
    }

    private static Optional<String> mimeType(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("\u0089PNG")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (head.startsWith("BM")) {
            return Optional.of("image/bmp");
        }
        return Optional.empty();
    }
}
