package deejai.exchange;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/// File URIs (RFC 8089) as playlists hold them. Unlike `Path.toUri` this never looks at the disk, and it reads URIs
/// that are not quite right, as players do.
final class FileUris {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    private FileUris() {}

    /// True for text that [#toPath] reads.
    static boolean isFileUri(String text) {
        return text.regionMatches(true, 0, "file:/", 0, "file:/".length());
    }

    /// The URI of a file: `file:///folder/a%20song.mp3`.
    static String of(Path path) {
        String text = path.toAbsolutePath().toString().replace(File.separatorChar, '/');
        if (text.startsWith("//")) {
            return "file:" + encoded(text); // a share: the server stands where the host does
        }
        boolean drive = text.length() > 1 && text.charAt(1) == ':';
        return drive ? "file:///" + text.charAt(0) + ":" + encoded(text.substring(2)) : "file://" + encoded(text);
    }

    /// The location of a file in a playlist: a relative URI where the playlist asks for it, or else that of the
    /// file.
    static String in(PlaylistDocument document, Path path) {
        Path inPlaylist = document.pathInPlaylist(path);
        return inPlaylist.isAbsolute()
                ? of(inPlaylist)
                : encoded(inPlaylist.toString().replace(File.separatorChar, '/'));
    }

    /// The path that a `file:` URI names; stray percent signs stand for themselves.
    ///
    /// @throws InvalidPathException if the system cannot have such a file
    static Path toPath(String uri) {
        String rest = uri.substring("file:".length());
        if (rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            boolean local = host.isEmpty() || host.toLowerCase(Locale.ROOT).equals("localhost");
            if (local) {
                rest = slash < 0 ? "/" : rest.substring(slash);
            }
        }
        String path = decoded(rest);
        boolean drive = path.matches("/[A-Za-z]:/.*");
        return Path.of(drive && File.separatorChar == '\\' ? path.substring(1) : path);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c == '/' || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return encoded.toString();
    }

    private static String decoded(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                decoded.write(16 * high + low);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
