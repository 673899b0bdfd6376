package deejai.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The file formats that playlists are written in.
public enum PlaylistFormat {
    /// Extended M3U in UTF-8 without a byte order mark, `/` between folders on every system:
    ///
    /// ```
    /// #EXTM3U
    /// #PLAYLIST:title
    /// #EXTINF:215,Artist - Title
    /// folder/file.mp3
    /// ```
    ///
    /// Tracks without a file are skipped. A line holds one path, and `#` begins a comment, so some paths are
    /// written differently: one that begins with `#`, a space or what looks like a URI gets `./` before it; one
    /// that holds a line break, ends in a space, or (but on Windows) holds a backslash becomes an absolute,
    /// percent-encoded `file:` URI.
    M3U8("m3u8"),
    /// XML Shareable Playlist Format, version 1 (xspf.org). A track without a file has no location: players look it
    /// up by identifier, creator and title.
    XSPF("xspf"),
    /// XSPF as JSON (xspf.org/jspf); the same holds for tracks without a file.
    JSPF("jspf");

    private final String extension;

    PlaylistFormat(String extension) {
        this.extension = extension;
    }

    /// Extension of its files, without the dot.
    public String extension() {
        return extension;
    }

    /// The format of a name such as "m3u8", in any case; "m3u" is M3U8 too.
    ///
    /// @throws IllegalArgumentException if there is no such format
    public static PlaylistFormat parse(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (PlaylistFormat format : values()) {
            if (wanted.equals(format.extension) || (format == M3U8 && wanted.equals("m3u"))) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(PlaylistFormat::extension).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("format must be one of " + known + ": " + name);
    }

    /// The format that the extension of a file's name tells.
    ///
    /// @throws IllegalArgumentException if it tells none
    public static PlaylistFormat ofFile(Path file) {
        String name = String.valueOf(file.getFileName());
        return parse(name.substring(name.lastIndexOf('.') + 1));
    }

    /// Writes a playlist as text.
    public PlaylistText write(PlaylistDocument document) {
        return switch (this) {
            case M3U8 -> M3u8Writer.write(document);
            case XSPF -> XspfWriter.write(document);
            case JSPF -> JspfWriter.write(document);
        };
    }
}
