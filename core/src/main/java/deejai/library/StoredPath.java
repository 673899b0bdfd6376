package deejai.library;

import java.net.URI;
import java.nio.file.Path;

/// Paths as they are stored: as text, or as a `file:` URI where text does not hold all of them.
///
/// On Unix a file name is any bytes. Those that are not text in the encoding of the system come out as question
/// marks or replacement characters, and do not lead back to the file; and a line end would break lists of lines.
public final class StoredPath {

    private static final String URI_SCHEME = "file:";

    private StoredPath() {}

    /// The text that stands for an absolute path.
    public static String text(Path path) {
        String text = path.toString();
        boolean exact = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && path.equals(Path.of(text));
        return exact ? text : path.toUri().toString();
    }

    /// The path that a text stands for; no absolute path begins like a URI.
    public static Path read(String text) {
        return text.startsWith(URI_SCHEME) ? Path.of(URI.create(text)) : Path.of(text);
    }
}
