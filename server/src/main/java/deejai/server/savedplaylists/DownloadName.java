package deejai.server.savedplaylists;

import deejai.server.database.StoredText;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/// The name that a browser gives a file: a playlist may be called anything, a file may not.
///
/// @param text name of the file, which every system takes
record DownloadName(String text) {

    /// Characters that are kept of a name: with the extension it stays below what file systems take, 255 bytes.
    private static final int LONGEST = 60;

    /// Means something to some system or shell.
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|%]");

    /// Devices of Windows, whatever comes after a dot.
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    /// What a header parameter may hold as it is (`attr-char` of RFC 8187).
    private static final Set<Character> PLAIN = Set.of('!', '#', '$', '&', '+', '-', '.', '^', '_', '`', '|', '~');

    /// The name of a file.
    ///
    /// @param title     any text
    /// @param extension without the dot
    static DownloadName of(String title, String extension) {
        return new DownloadName(safe(title) + "." + extension);
    }

    /// The text as the name of a file without extension; never empty.
    static String safe(String title) {
        String safe = FORBIDDEN.matcher(StoredText.clean(title, LONGEST)).replaceAll("_");
        safe = safe.replaceAll("^[. #]+|[. ]+$", "");
        if (safe.isEmpty()) {
            return "playlist";
        }
        return DEVICE.matcher(safe).matches() ? "_" + safe : safe;
    }

    /// The header `Content-Disposition` (RFC 6266): the name in ASCII for old clients, and as it is for all others.
    String header() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isLetterOrDigit(c) || PLAIN.contains(c)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        String ascii = text.replaceAll("[^\\x20-\\x7E]+", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
